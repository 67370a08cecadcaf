import type { ImportReport, Issue } from "#model/import-report.ts";
import { say, visible } from "./print.ts";

const SHOWN_ISSUES = 20;

/** What became of a file, for a person: counts, reasons, the first issues, what is needed. */
export function printReport(report: ImportReport): void {
  const { outcome, profile = "no profile", encoding = "no encoding" } = report;
  say(
    `${visible(report.sheet === undefined ? report.file : `${report.file} › ${report.sheet}`)}: ${outcome} (${profile}, ${encoding})`,
  );
  say(`  ${report.read} rows read = ${report.accepted} accepted + ${report.rejected} rejected`);
  const made = [...Object.entries(report.entities), ...Object.entries(report.links)];
  if (made.length > 0) say(`  ${made.map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
  for (const [disposition, reasons] of Object.entries(report.reasons ?? {})) {
    for (const [reason, count] of Object.entries(reasons)) say(`  ${disposition} ${reason}: ${count}`);
  }
  for (const issue of report.issues.slice(0, SHOWN_ISSUES)) say(`  ${issueText(issue)}`);
  const more = report.issues.length - SHOWN_ISSUES;
  if (more > 0) say(`  … and ${more} more: --rejects FILE or --json gives them all`);
  for (const need of report.needs) {
    say(`  needs ${need.option}: ${need.message}`);
    if (need.candidates.length > 0) say(`    one of ${need.candidates.join(", ")}`);
  }
}

function issueText({ line, endLine, column, value, disposition, reason, message }: Issue): string {
  const lines = endLine === line ? `line ${line}` : `lines ${line}–${endLine}`;
  const where = column === undefined ? "" : `, column "${visible(column)}"`;
  const what = value === undefined ? "" : `: "${visible(value)}"`;
  return `${lines}${where}${what}: ${disposition}, ${reason}. ${visible(message)}`;
}
