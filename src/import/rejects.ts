import { guard } from "#model/formula-guard.ts";
import type { Issue } from "#model/import-report.ts";

const HEADER = ["line", "end_line", "column", "value", "reason", "message", "raw"];

/**
 * A file of rejected rows as CSV (UTF-8 with BOM, CRLF), written as the issues are found: one line an issue, the exact
 * text of the row with the first of its issues. Cells that a spreadsheet would run as a formula are guarded; `unguard`
 * gives the text back. Takes the issues of one file in their order; flags are passed over.
 */
export function openRejectsCsv(write: (text: string) => void): (issue: Issue) => void {
  write(`\uFEFF${HEADER.join(",")}\r\n`);
  let before = 0;
  return (issue) => {
    if (issue.disposition !== "reject") return;
    write(rejectsLine(issue, issue.line !== before));
    before = issue.line;
  };
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
