import { ATTRIBUTES, LINK_ATTRIBUTES } from "./attributes.ts";
import { kindOf } from "./graph.ts";
import type { EntityRecord, LinkRecord } from "./graph-record.ts";
import type { Listing } from "./standing.ts";

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

/** Several texts as one cell that keeps each as it is; blank for none. */
export function listCell(texts: readonly string[]): string {
  return texts.length === 0 ? "" : JSON.stringify(texts);
}

/** The rows of an entity: one for each listing, the first with all the rest. */
export function entityRows({ id, names, attributes, listed }: EntityRecord): GraphCells[] {
  const texts = Object.entries(attributes).map(([name, values]) => [name, listCell(values ?? [])]);
  const bare = { row: "entity", id, kind: kindOf(id) };
  const whole: GraphCells = { ...bare, names: listCell(names), ...Object.fromEntries(texts) };
  if (listed.length === 0) return [whole];
  return listed.map((listing, index) => ({ ...(index === 0 ? whole : bare), ...listingCells(listing) }));
}

function listingCells({ standing, list, programs, reference, from = "", to = "" }: Listing): GraphCells {
  return {
    standing,
    list,
    program: listCell(programs),
    list_reference: reference,
    listed_from: from,
    listed_to: to,
  };
}

/** The rows of a link: one for each event (one in all where the events are not known), the first with what the link says beside them. */
export function linkRows({ kind, from, to, attributes, events }: LinkRecord): GraphCells[] {
  const said = Object.entries(attributes).map(([name, values]) => [`link_${name}`, listCell(values ?? [])]);
  const bare = { row: "link", link: kind, from, to };
  const first: GraphCells = { ...bare, ...Object.fromEntries(said) };
  if (events.lines.length === 0) return [first];
  return events.lines.map((_, index) => ({
    ...(index === 0 ? first : bare),
    at: events.at?.[index] ?? "",
    seconds: (events.seconds?.[index] ?? -1) < 0 ? "" : String(events.seconds?.[index]),
    amount: events.amounts?.[index] ?? "",
    event_currency: events.currencies?.[index] ?? "",
    event_reference: events.references?.[index] ?? "",
  }));
}
