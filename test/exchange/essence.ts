import type { Attributes, LinkAttributes } from "#model/attributes.ts";
import type { Graph } from "#model/graph.ts";

/**
 * What a graph says, whoever says it: entities with their names, attributes and listings, links with their attributes and events. Two graphs
 * with the same essence are the same graph to a reader; sources and line numbers are what a second import must change.
 */
export function essence({ entities, links }: Graph): string[] {
  const lines = entities.map(({ id, statements = [] }) => {
    const said = statements.map(({ attributes }) => attributes);
    const names = distinct(statements.flatMap((statement) => statement.names));
    const listed = distinct(
      statements.flatMap((statement) => statement.listed.map((listing) => JSON.stringify(listing))),
    );
    return JSON.stringify({ id, names, attributes: together(said), listed });
  });
  const joined = new Map<string, { attributes: LinkAttributes[]; events: string[] }>();
  for (const { kind, from, to, attributes, events, count } of links) {
    const key = `${kind} ${from} ${to}`;
    const link = joined.get(key) ?? { attributes: [], events: [] };
    link.attributes.push(attributes);
    for (let index = 0; index < (events?.lines.length ?? count); index++) {
      const { at, seconds, amounts, currencies, references } = events ?? {};
      const event = [at?.[index] ?? "", seconds?.[index] ?? -1, amounts?.[index] ?? ""];
      link.events.push(JSON.stringify([...event, currencies?.[index] ?? "", references?.[index] ?? ""]));
    }
    joined.set(key, link);
  }
  for (const [key, { attributes, events }] of joined) {
    lines.push(JSON.stringify({ key, attributes: together(attributes), events: events.toSorted() }));
  }
  return lines.toSorted();
}

function together(all: readonly (Attributes | LinkAttributes)[]): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const attributes of all) {
    for (const [name, texts = []] of Object.entries(attributes))
      values[name] = distinct([...(values[name] ?? []), ...texts]);
  }
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}
