import { EntityRecord, LinkRecord } from "#model/graph-record.ts";
import { kindOf } from "#model/graph.ts";
import type { Listing } from "#model/standing.ts";
import { type GraphCells, listCell } from "./graph-columns.ts";

/** The rows of a record that our own export wrote: one a listing of an entity, one an event of a link; undefined for any other text. */
export function ownRows(record: string): GraphCells[] | undefined {
  const json = parseJson(record);
  const entity = EntityRecord.safeParse(json);
  if (entity.success) return entityRows(entity.data);
  const link = LinkRecord.safeParse(json);
  return link.success ? linkRows(link.data) : undefined;
}

function entityRows({ id, names, attributes, listed }: EntityRecord): GraphCells[] {
  const texts = Object.entries(attributes).map(([name, values]) => [name, listCell(values ?? [])]);
  const cells = { row: "entity", id, kind: kindOf(id), names: listCell(names), ...Object.fromEntries(texts) };
  if (listed.length === 0) return [cells];
  return listed.map((listing, index) => ({
    ...(index === 0 ? cells : { row: "entity", id, kind: kindOf(id) }),
    ...listingCells(listing),
  }));
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

function linkRows({ kind, from, to, attributes, events }: LinkRecord): GraphCells[] {
  const said = Object.entries(attributes).map(([name, values]) => [`link_${name}`, listCell(values ?? [])]);
  const cells = { row: "link", link: kind, from, to };
  const first: GraphCells = { ...cells, ...Object.fromEntries(said) };
  return events.lines.map((_, index) => ({
    ...(index === 0 ? first : cells),
    at: events.at?.[index] ?? "",
    seconds: (events.seconds?.[index] ?? -1) < 0 ? "" : String(events.seconds?.[index]),
    amount: events.amounts?.[index] ?? "",
    event_currency: events.currencies?.[index] ?? "",
    event_reference: events.references?.[index] ?? "",
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
