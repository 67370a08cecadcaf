import type { Flaw } from "#model/identifiers/parsed.ts";
import type { Issue } from "#model/import-report.ts";
import type { Row } from "./read-table.ts";

const MAX_SHOWN = 120;
const NONE: readonly never[] = [];

/** What is found wrong with one row while it is mapped. */
export type RowIssues = {
  row: Row;
  issues: readonly Issue[];
  rejected: boolean;
};

/** Nothing wrong yet. */
export function noIssues(row: Row): RowIssues {
  return { row, issues: NONE, rejected: false };
}

/** Takes the row in with a warning about a cell. */
export function flag(into: RowIssues, column: string | undefined, value: string, flaw: Flaw): void {
  into.issues = [...into.issues, issueOf(into.row, column, value, flaw, "flag")];
}

/** Leaves the row out because of a cell. */
export function reject(into: RowIssues, column: string | undefined, value: string, flaw: Flaw): void {
  into.issues = [...into.issues, issueOf(into.row, column, value, flaw, "reject")];
  into.rejected = true;
}

/** The issue of a row or cell, in words that hold the value. */
export function issueOf(
  row: Pick<Row, "line" | "endLine" | "raw">,
  column: string | undefined,
  value: string | undefined,
  flaw: Flaw,
  disposition: Issue["disposition"],
): Issue {
  const shown = value === undefined ? "" : value.length > MAX_SHOWN ? `${clip(value)}…` : value;
  const message = column === undefined ? flaw.message : `${column}: "${shown}" ${flaw.message}.`;
  return {
    line: row.line,
    endLine: row.endLine,
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    disposition,
    reason: flaw.reason,
    message,
    raw: row.raw,
  };
}

/** The first part of a text, never cutting a letter in two. */
function clip(text: string): string {
  return Array.from(text.slice(0, MAX_SHOWN)).slice(0, -1).join("");
}
