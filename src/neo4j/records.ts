import { ATTRIBUTES, LINK_ATTRIBUTES, type LinkAttributes } from "#model/attributes.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import type { EntityId, Link, LinkId, Statement } from "#model/graph.ts";
import type { CaseId, SourceId } from "#model/source.ts";
import { Listing } from "#model/standing.ts";
import type { Row } from "./database.ts";
import { kindOfType } from "./labels.ts";
import { keyWords } from "./key-text.ts";
import { packEvents, unpackEvents } from "./packed-events.ts";
import { searchText } from "./search-text.ts";

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

/**
 * A new link as `add-links` takes it, between entities by the database's own numbers; where it bears attributes, with them
 * as `add-attributed-links` does.
 */
export function newLinkRow(link: Link, from: bigint, to: bigint): { row: unknown[]; attributed: boolean } {
  const { id, count, first, last, events } = link;
  const { totals = null, ...attributes } = saidOf(link);
  const packed = events === undefined ? null : packEvents(events);
  const row = [from, to, id, BigInt(count), first ?? null, last ?? null, packed, totals];
  const attributed = Object.keys(attributes).length > 0;
  return { row: attributed ? [...row, attributes] : row, attributed };
}

/** A link as all the properties of its relationship. */
export function linkRow(link: Link): Row {
  const { id, source, count, first = null, last = null, events } = link;
  return {
    id,
    source,
    count: BigInt(count),
    first,
    last,
    events: events === undefined ? null : packEvents(events),
    ...saidOf(link),
  };
}

/** What a link says beside its events: totals as "currency amount", attributes and which they are. */
function saidOf({ totals, attributes }: Link): Row {
  return filled({
    totals: Object.entries(totals).map(([currency, amount]) => `${currency} ${amount}`),
    attributes: Object.keys(attributes),
    ...attributes,
  });
}

/** The link out of its properties with `type`, `from` and `to`; with events when the row has them. */
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
    ...(typeof row["events"] === "string" ? { events: unpackEvents(row["events"]) } : {}),
  };
}

/** The attributes of a link out of its properties. */
export function linkAttributesOf(row: Row): LinkAttributes {
  return chosen(row, LINK_ATTRIBUTES);
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
