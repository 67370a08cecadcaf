import type { Bound } from "./bind-profile.ts";
import type { Row } from "./read-table.ts";

/**
 * Gives the rows, in order, what their carried columns hold: a row in which all of them are blank goes on with those of the row above.
 * A forensic tool merges the cells of a chat over its messages, and only the first row keeps them.
 */
export function carryCells({ columns }: Bound): (row: Row) => Row {
  const carried = [...columns.values()].flatMap(({ column, index }) => (column.carried ? [index] : []));
  if (carried.length === 0) return (row) => row;
  let held: readonly string[] = [];
  return (row) => {
    if (row.flaw !== undefined) return row;
    if (carried.some((index) => /\S/.test(row.cells[index] ?? ""))) {
      held = row.cells;
      return row;
    }
    return {
      ...row,
      cells: row.cells.map((cell, index) => (carried.includes(index) ? (held[index] ?? "") : cell)),
    };
  };
}
