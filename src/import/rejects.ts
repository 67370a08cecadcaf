import type { Issue } from "#model/import-report.ts";

const HEADER = ["line", "end_line", "column", "value", "reason", "message", "raw"];
const FORMULA = /^[=+\-@＝＋－﹢﹣＠\t\r\n']/;

/**
 * A file of rejected rows as CSV (UTF-8 with BOM, CRLF): one line an issue, the exact text of the row with the first of its
 * issues. Cells that a spreadsheet would run as a formula are guarded; `unguard` gives the text back.
 */
export function* rejectsCsv(issues: Iterable<Issue>): Generator<string> {
  yield `\uFEFF${HEADER.join(",")}\r\n`;
  let before = 0;
  for (const issue of issues) {
    if (issue.disposition !== "reject") continue;
    yield rejectsLine(issue, issue.line !== before);
    before = issue.line;
  }
}

function rejectsLine(issue: Issue, withRaw: boolean): string {
  const { line, endLine, column = "", value = "", reason, message, raw } = issue;
  const cells = [String(line), String(endLine), column, value, reason, message, withRaw ? raw : ""];
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const safe = guard(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text with `'` before it when a spreadsheet might run it, or when it begins with that mark itself. */
export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `guard`. */
export function unguard(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
