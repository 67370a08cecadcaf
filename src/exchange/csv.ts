import { guard } from "#model/formula-guard.ts";
import type { GraphCells } from "#model/graph-rows.ts";
import type { Prepared } from "./prepare-export.ts";
import { TABLE_COLUMNS, entityTable, linkTable } from "./table-rows.ts";

/**
 * One table as CSV (RFC 4180, UTF-8 with BOM): entities, then links, a row for each statement and each event, with where it stands.
 * A cell that a spreadsheet would run begins with `'`; `redthread import` takes it off again.
 */
export function* writeCsv(prepared: Prepared): Generator<string> {
  yield `\uFEFF${TABLE_COLUMNS.join(",")}\r\n`;
  for (const cells of entityTable(prepared)) yield csvLine(cells);
  for (const cells of linkTable(prepared)) yield csvLine(cells);
}

function csvLine(cells: GraphCells): string {
  return `${TABLE_COLUMNS.map((column) => csvCell(safeCell(column, cells[column] ?? ""))).join(",")}\r\n`;
}

/** A plain number is no formula: an amount keeps its minus. */
export function safeCell(column: string, text: string): string {
  return column === "amount" && /^-?\d+(?:\.\d+)?$/.test(text) ? text : guard(text);
}

function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
