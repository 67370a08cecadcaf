import { ATTRIBUTES, LINK_ATTRIBUTES, type LinkAttributes } from "#model/attributes.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import type { EntityId, Events, Link, LinkId, Statement } from "#model/graph.ts";
import type { CaseId, SourceId } from "#model/source.ts";
import { Listing } from "#model/standing.ts";
import type { Row } from "./database.ts";
import { kindOfType } from "./labels.ts";
import { keyWords } from "./key-text.ts";
import { searchText } from "./search-text.ts";

const EVENT_TEXTS = ["at", "amounts", "currencies", "references"] as const;

/** The key by which a source has one statement about an entity. */
export function statementKey(source: SourceId, entity: EntityId): string {
  return `${source} ${entity}`;
}

/**
 * A statement as the properties of its relationship. Empty lists are left out; `search` and `keys` are what the
 * indexes read.
 */
export function statementRow(statement: Statement, entity: EntityId, of: CaseId): Row {
  const { source, lines, names, attributes, listed } = statement;
  return {
    key: statementKey(source, entity),
    lines: lines.map(BigInt),
    ...filled({
      names,
      search: names.map(searchText),
      keys: keyWords(names, of),
      listed: listed.map(canonicalJson),
      standing: [...new Set(listed.map((listing) => listing.standing))],
      ...attributes,
    }),
  };
}

/** The statement out of its properties; what was left out is empty. */
export function statementOf(row: Row, source: SourceId): Statement {
  return {
    source,
    lines: row["lines"] as number[],
    names: (row["names"] ?? []) as string[],
    attributes: chosen(row, ATTRIBUTES),
    listed: ((row["listed"] ?? []) as string[]).map((text) => Listing.parse(JSON.parse(text))),
  };
}

/** A link as the properties of its relationship: events as parallel lists, totals as "currency amount", and which attributes it has. */
export function linkRow(link: Link): Row {
  const { id, source, count, first, last, totals, attributes, events } = link;
  return {
    id,
    source,
    count: BigInt(count),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    ...filled({
      totals: Object.entries(totals).map(([currency, amount]) => `${currency} ${amount}`),
      attributes: Object.keys(attributes),
      ...attributes,
    }),
    ...(events === undefined ? {} : eventLists(events)),
  };
}

function eventLists(events: Events): Row {
  const { lines, seconds, ...texts } = events;
  return { lines: lines.map(BigInt), ...(seconds && { seconds: seconds.map(BigInt) }), ...texts };
}

/** The link out of its properties with `type`, `from` and `to`; with events when the row has their lines. */
export function linkOf(row: Row): Link {
  const text = (name: string): string | undefined => (row[name] ?? undefined) as string | undefined;
  const first = text("first");
  const last = text("last");
  return {
    id: row["id"] as LinkId,
    kind: kindOfType(row["type"] as string),
    from: row["from"] as EntityId,
    to: row["to"] as EntityId,
    source: row["source"] as SourceId,
    count: row["count"] as number,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    totals: totalsOf((row["totals"] ?? []) as string[]),
    attributes: linkAttributesOf(row),
    ...(row["lines"] === undefined ? {} : { events: eventsOf(row) }),
  };
}

/** The attributes of a link out of its properties. */
export function linkAttributesOf(row: Row): LinkAttributes {
  return chosen(row, LINK_ATTRIBUTES);
}

function eventsOf(row: Row): Events {
  const columns = [...EVENT_TEXTS, "seconds"].filter((name) => row[name] !== undefined);
  const lists = Object.fromEntries(columns.map((name) => [name, row[name]]));
  return { ...lists, lines: row["lines"] as number[] };
}

function totalsOf(texts: readonly string[]): Record<string, string> {
  const parts = texts.map((text): [string, string] => {
    const space = text.lastIndexOf(" ");
    return [text.slice(0, space), text.slice(space + 1)];
  });
  return Object.fromEntries(parts);
}

function filled(lists: Partial<Record<string, readonly string[]>>): Row {
  return Object.fromEntries(
    Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0),
  );
}

/** The named lists that the row has. */
function chosen(row: Row, names: readonly string[]): Partial<Record<string, string[]>> {
  return Object.fromEntries(
    names.flatMap((name): [string, string[]][] => {
      const list = (row[name] ?? undefined) as string[] | undefined;
      return list === undefined ? [] : [[name, list]];
    }),
  );
}
