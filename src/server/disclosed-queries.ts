import type { ChartInput } from "#model/chart.ts";
import type { ChartOrigin } from "#model/chart-selection.ts";
import type { Disclosure } from "#model/disclosure.ts";
import type { Scope } from "#model/store.ts";

/** The queries a chart is made with, by the names of their files in cypher/. */
export type DisclosedQuery =
  | "view"
  | "path"
  | "evidence-entities"
  | "evidence-links"
  | "listed-entities"
  | "latest-assessments"
  | "links-among"
  | "links-along"
  | "links"
  | "statements"
  | "sources"
  | "protected-persons";

type Asked = { readonly name: DisclosedQuery; readonly parameters: Readonly<Record<string, unknown>> };

/**
 * The queries behind a chart with the values they were given: what its origin was found by, then the links among its entities, the
 * rows of those, and what is stated. `shownId` writes an id so that it names no protected person.
 */
export function disclosedQueries(
  origin: ChartOrigin,
  { graph }: ChartInput,
  scope: Scope,
  shownId: (id: string) => string,
  queryText: (name: DisclosedQuery) => string,
): Disclosure["queries"] {
  const ids = graph.entities.map(({ id }) => shownId(id));
  const asked: Asked[] = [
    ...originQueries(origin, scope, shownId),
    { name: "links-among", parameters: { ids, scope } },
    { name: "links", parameters: { ids: graph.links.map(({ id }) => id), scope } },
    { name: "statements", parameters: { ids, scope } },
    { name: "sources", parameters: { scope } },
    { name: "protected-persons", parameters: { scope } },
  ];
  return asked.map(({ name, parameters }) => ({ name, text: queryText(name), parameters }));
}

function originQueries(origin: ChartOrigin, scope: Scope, shownId: (id: string) => string): Asked[] {
  switch (origin.type) {
    case "stage":
      return [];
    case "view":
      return [{ name: "view", parameters: { id: origin.view, scope } }];
    case "path": {
      const { from, to, hops } = origin;
      const ends = { from: shownId(from), to: shownId(to) };
      return [
        { name: "path", parameters: { ...ends, hops, scope } },
        { name: "links-along", parameters: { pairs: "each two neighbours of the path", scope } },
      ];
    }
    case "cluster":
      return [
        { name: "evidence-entities", parameters: { scope } },
        { name: "evidence-links", parameters: { beginnings: "every source and beginning, in pages", scope } },
        { name: "listed-entities", parameters: { scope } },
        { name: "latest-assessments", parameters: { scope } },
      ];
    default:
      return origin satisfies never;
  }
}
