import type { Row } from "./read-table.ts";

/** A cell that every row gets after its own: the same text, or the filled cells of several columns as one with many values. */
export type AddedCell = { readonly text: string } | { readonly indexes: readonly number[] };

/** The row with the added cells where they are looked for: right after as many cells as the header has. */
export function withAdded(row: Row, width: number, added: readonly AddedCell[]): Row {
  if (added.length === 0) return row;
  const own = Array.from({ length: width }, (_, index) => row.cells[index] ?? "");
  const more = added.map((cell) => ("text" in cell ? cell.text : filled(own, cell.indexes)));
  return { ...row, cells: [...own, ...more] };
}

function filled(cells: readonly string[], indexes: readonly number[]): string {
  return indexes
    .map((index) => cells[index] ?? "")
    .filter((cell) => /\S/.test(cell))
    .join("\n");
}
