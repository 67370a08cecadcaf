import type { Flaw } from "#model/identifiers/parsed.ts";
import type { DecodedText } from "./decode.ts";
import type { Row } from "./read-table.ts";
import type { CellMark, SheetCell } from "./workbook/cells-of-row.ts";

/** The rows of a sheet (the lines of `sheetLines`), some at a time, each at least `width` cells wide: row N of the sheet is line N. */
export async function* readSheet(texts: AsyncIterable<DecodedText>, width: number): AsyncGenerator<Row[]> {
  let line = 0;
  for await (const { text } of texts) {
    const rows: Row[] = [];
    for (const own of text.split("\n").slice(0, text.endsWith("\n") ? -1 : undefined)) {
      line += 1;
      if (own !== "") rows.push(rowOf(own, line, width));
    }
    yield rows;
  }
}

/** The text of a row of a sheet as a line of CSV: how it is shown and given back. */
export function sheetRowText(line: string): string {
  const cells = parseLine(line);
  return cells === undefined ? "" : csvText(cells.map(textOf));
}

function rowOf(text: string, line: number, width: number): Row {
  const parsed = parseLine(text);
  if (parsed === undefined) return { cells: [], line, endLine: line, raw: "", flaw: DAMAGED };
  const cells = parsed.map(textOf);
  const raw = csvText(cells);
  while (cells.length < width) cells.push("");
  const marks = new Map(
    parsed.flatMap((cell, index): [number, CellMark][] =>
      typeof cell === "string" ? [] : [[index, cell[0]]],
    ),
  );
  return { cells, line, endLine: line, raw, ...(marks.size === 0 ? {} : { marks }) };
}

const DAMAGED: Flaw = {
  reason: "unsupported-format",
  message:
    "The sheet is damaged here; what follows in it is left out. Open it, save it as .xlsx again, and import that.",
};

/** The cells of a line; undefined for the line that says where a sheet is damaged. */
function parseLine(line: string): SheetCell[] | undefined {
  const cells: unknown = line === "" ? [] : JSON.parse(line);
  return Array.isArray(cells) ? (cells as SheetCell[]) : undefined;
}

function textOf(cell: SheetCell): string {
  return typeof cell === "string" ? cell : cell[1];
}

function csvText(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}
