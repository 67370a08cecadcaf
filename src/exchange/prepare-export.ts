import type { Attributes } from "#model/attributes.ts";
import type { Entity, Events, Link, Statement } from "#model/graph.ts";
import type { EntityRecord, LinkRecord } from "#model/graph-record.ts";
import { protectedNames, pseudonymise } from "#model/protect.ts";
import type { Source, SourceId } from "#model/source.ts";
import { withholdSource } from "#model/withhold-source.ts";
import type { Listing } from "#model/standing.ts";
import { type Citation, cite } from "./cite.ts";
import type { ExportInput } from "./export-input.ts";
import { hideIds } from "./hide-ids.ts";

/** A statement as it is written out: what it says, and where it stands. */
export type Cited<T> = { readonly record: T; readonly citation: Citation };

/** An entity as it is written out: all that is said of it together, and by each source. */
export type ExportedEntity = {
  readonly entity: Entity;
  readonly record: EntityRecord;
  readonly stated: readonly Cited<EntityRecord>[];
};

/** A link, or a part of one with many events. */
export type ExportedLink = Cited<LinkRecord> & { readonly link: Link; readonly part: number };

/** What every format is written from: nothing in it names a protected person. */
export type Prepared = {
  readonly entities: readonly ExportedEntity[];
  readonly links: readonly ExportedLink[];
  /** Title, handling mark, who and when, as words at the head of a file. */
  readonly about: string;
  readonly at: string;
};

/** A link of more events than this goes on in a further part, so that no line of a file grows without bound. */
const MAX_EVENTS = 5000;

/** Takes the names of protected persons out of everything, puts it in order, and gives each statement its citation. */
export function prepareExport(input: ExportInput): Prepared {
  const { graph, protectedPersons } = input;
  const order = protectedPersons.map(({ id }) => id);
  const withhold = protectedNames(graph, order, protectedPersons);
  const { entities, links } = hideIds(pseudonymise(graph, order, protectedPersons), withhold);
  const sources = new Map(input.sources.map((source) => [source.id, withholdSource(source, withhold)]));
  const handling = input.handling === "" ? "" : `${input.handling} · `;
  return {
    entities: entities.toSorted(byId).map((entity) => exportedEntity(entity, sources)),
    links: links.toSorted(byId).flatMap((link) => parts(link, sources)),
    about: withhold(`${handling}${input.caseTitle} · Redthread export by ${input.by}, ${input.at}`),
    at: input.at,
  };
}

function exportedEntity(entity: Entity, sources: ReadonlyMap<SourceId, Source>): ExportedEntity {
  const statements = entity.statements ?? [];
  const stating = statements.flatMap(({ names }) => names);
  return {
    entity,
    record: { ...together(statements), id: entity.id, names: distinct([...entity.names, ...stating]) },
    stated: statements.map(({ source, lines, names, attributes, listed }) => ({
      record: { id: entity.id, names, attributes, listed },
      citation: cite(sources.get(source), lines),
    })),
  };
}

/** All that the statements of an entity say, each thing once, in their order. */
function together(statements: readonly Statement[]): Pick<EntityRecord, "attributes" | "listed"> {
  const attributes: Attributes = {};
  const listed = new Map<string, Listing>();
  for (const statement of statements) {
    for (const [name, values] of Object.entries(statement.attributes) as [keyof Attributes, string[]][]) {
      attributes[name] = distinct([...(attributes[name] ?? []), ...values]);
    }
    for (const listing of statement.listed) listed.set(JSON.stringify(listing), listing);
  }
  return { attributes, listed: [...listed.values()] };
}

/** The link in parts of so many events; what it says beside them stands in the first. */
function parts(link: Link, sources: ReadonlyMap<SourceId, Source>): ExportedLink[] {
  const events = link.events ?? { lines: [] };
  const count = Math.max(1, Math.ceil(events.lines.length / MAX_EVENTS));
  return Array.from({ length: count }, (_, part) => {
    const own = slice(events, part * MAX_EVENTS, (part + 1) * MAX_EVENTS);
    const { kind, from, to } = link;
    const record = { kind, from, to, attributes: part === 0 ? link.attributes : {}, events: own };
    return { link, part, record, citation: cite(sources.get(link.source), own.lines) };
  });
}

function slice(events: Events, from: number, to: number): Events {
  return Object.fromEntries(
    Object.entries(events).map(([name, column]: [string, unknown[] | undefined]) => [
      name,
      column?.slice(from, to),
    ]),
  ) as Events;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
