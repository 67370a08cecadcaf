import { ATTRIBUTES, LINK_ATTRIBUTES } from "#model/attributes.ts";

const NODE_COLUMNS = ["row", "id", "kind", "text", "names", ...ATTRIBUTES] as const;
const LISTED_COLUMNS = ["standing", "list", "program", "list_reference", "listed_from", "listed_to"] as const;
const END_COLUMNS = ["from", "from_kind", "from_text", "to", "to_kind", "to_text"] as const;
const EVENT_COLUMNS = ["at", "seconds", "amount", "event_currency", "event_reference"] as const;

/** The columns of a graph as a table: a row is an entity (with one listing) or a link (with one event). */
export const GRAPH_COLUMNS: readonly string[] = [
  ...NODE_COLUMNS,
  ...LISTED_COLUMNS,
  "link",
  ...END_COLUMNS,
  ...EVENT_COLUMNS,
  ...LINK_ATTRIBUTES.map((name) => `link_${name}`),
];

export type GraphCells = Readonly<Record<string, string>>;

/** The cells in the order of the columns. */
export function graphRow(cells: GraphCells): string[] {
  return GRAPH_COLUMNS.map((column) => cells[column] ?? "");
}

/** Several texts as one cell that keeps each as it is; blank for none. */
export function listCell(texts: readonly string[]): string {
  return texts.length === 0 ? "" : JSON.stringify(texts);
}
