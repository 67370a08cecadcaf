import { type SheetCell, cellsOfRow, columnOf } from "./cells-of-row.ts";
import type { Workbook } from "./open-workbook.ts";
import { readElements } from "./read-elements.ts";

/** The most rows and columns a sheet can have. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const encoder = new TextEncoder();

/**
 * A sheet as lines of UTF-8: line N is row N, a JSON array of its cells, blank for a row without any. So a row of a sheet is cited as a
 * line of a text file is. Cells that are merged downwards all have the text of the first. Where the sheet is damaged,
 * the last line says so: `{"fault": …}`.
 */
export function* sheetLines({ zip, terms }: Workbook, part: string): Generator<Uint8Array> {
  const bytes = zip.read(part);
  if (bytes === undefined) {
    yield faultLine("its part cannot be unpacked");
    return;
  }
  const fill = filler(mergedDown(bytes));
  let last = 0;
  let faulty: string | undefined;
  for (const row of readElements(bytes, "row", (message) => (faulty = message))) {
    const number = Number(row.attributes.get("r") ?? last + 1);
    if (!Number.isInteger(number) || number <= last || number > MAX_ROWS) {
      faulty = `row ${row.attributes.get("r")} follows row ${last}`;
      break;
    }
    const cells = cellsOfRow(row, terms);
    fill(number, cells);
    yield encoder.encode(`${"\n".repeat(number - last - 1)}${lineOf(cells)}\n`);
    last = number;
  }
  if (faulty !== undefined) yield faultLine(faulty);
}

function faultLine(fault: string): Uint8Array {
  return encoder.encode(`${JSON.stringify({ fault })}\n`);
}

function lineOf(cells: ReadonlyMap<number, SheetCell>): string {
  if (cells.size === 0) return "";
  const width = Math.min(MAX_COLUMNS, Math.max(...cells.keys()) + 1);
  return JSON.stringify(Array.from({ length: width }, (_, column) => cells.get(column) ?? ""));
}

type Merged = { readonly column: number; readonly from: number; readonly to: number };

/** Gives the cells of a row the text of those they are merged with; rows come in order. */
function filler(merged: readonly Merged[]): (row: number, cells: Map<number, SheetCell>) => void {
  const columns = new Map<number, { ranges: Merged[]; text: SheetCell }>();
  for (const range of merged.toSorted((a, b) => a.from - b.from)) {
    const state = columns.get(range.column) ?? { ranges: [], text: "" };
    state.ranges.push(range);
    columns.set(range.column, state);
  }
  return (row, cells) => {
    for (const [column, state] of columns) {
      while ((state.ranges[0]?.to ?? row) < row) {
        state.ranges.shift();
        state.text = "";
      }
      const [range] = state.ranges;
      if (range === undefined || row < range.from) continue;
      if (row === range.from) state.text = cells.get(column) ?? "";
      else if (state.text !== "" && !cells.has(column)) cells.set(column, state.text);
    }
  };
}

/** The ranges of the sheet that are merged over several rows, by their first column. They stand after the rows. */
function mergedDown(bytes: Uint8Array): Merged[] {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf("<mergeCells");
  if (at < 0) return [];
  return [...readElements(bytes.subarray(at), "mergeCell")].flatMap(({ attributes }) => {
    const [, column = "", from = "", to = ""] =
      /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(attributes.get("ref") ?? "") ?? [];
    const index = columnOf(column);
    return index === undefined || Number(to) <= Number(from)
      ? []
      : [{ column: index, from: Number(from), to: Number(to) }];
  });
}
