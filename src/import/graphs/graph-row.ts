import { GRAPH_COLUMNS, type GraphCells } from "#model/graph-rows.ts";

/** The cells in the order of the columns of a graph. */
export function graphRow(cells: GraphCells): string[] {
  return GRAPH_COLUMNS.map((column) => cells[column] ?? "");
}
