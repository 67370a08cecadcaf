import {
  entitiesAsOne,
  evidenceAsOne,
  graphAsOne,
  headId,
  idsOfOne,
  linksAsOne,
  type Unions,
  unionsOf,
} from "#model/as-one.ts";
import type { Entity, EntityId, Graph } from "#model/graph.ts";
import type { NeighbourCount, Scope, Store } from "#model/store.ts";

/** How many neighbours of each part are read to count those of the whole. */
const COUNTED = 5000;

/**
 * The store as readers see it: what people decided to be one is read as one entity, under the least of its ids. Where
 * nothing is decided, every question goes straight through.
 */
export function asOneStore(store: Store): Store {
  let joinedLast = false;
  /**
   * The plain answer when nothing is one, else the answer to the question that knows of unions. The plain question
   * goes out beside the one for the decisions, unless the last answer needed unions.
   */
  const asked = async <T>(
    scope: Scope,
    plain: () => Promise<T>,
    joined: (unions: Unions) => Promise<T>,
  ): Promise<T> => {
    const early = joinedLast ? undefined : plain();
    early?.catch(() => {});
    const unions = unionsOf(await store.decisions(scope));
    joinedLast = unions.headOf.size > 0;
    return joinedLast ? joined(unions) : (early ?? plain());
  };
  /** Each entity with all that is one with it. */
  const whole = async (entities: readonly Entity[], unions: Unions, scope: Scope): Promise<Entity[]> => {
    const present = new Set(entities.map(({ id }) => id));
    const missing = members([...present], unions).filter((id) => !present.has(id));
    const others = missing.length === 0 ? [] : await store.entities(missing, scope);
    return entitiesAsOne([...entities, ...others], unions);
  };
  const wholeGraph = async (graph: Graph, unions: Unions, scope: Scope): Promise<Graph> => ({
    entities: await whole(graph.entities, unions, scope),
    links: linksAsOne(graph.links, unions),
  });
  return {
    ...store,
    search: (text, scope, limit) =>
      asked(
        scope,
        () => store.search(text, scope, limit),
        async (unions) => {
          const found = await store.search(text, scope, limit);
          const entities = await whole(found.entities, unions, scope);
          const matches = found.matches.map((match) => ({ ...match, id: headId(match.id, unions) }));
          return { entities, matches, total: found.total - (found.entities.length - entities.length) };
        },
      ),
    entity: (id, scope) =>
      asked(
        scope,
        () => store.entity(id, scope),
        async (unions) => entitiesAsOne(await store.statedEntities(idsOfOne(id, unions), scope), unions)[0],
      ),
    entities: (ids, scope) =>
      asked(
        scope,
        () => store.entities(ids, scope),
        async (unions) => entitiesAsOne(await store.entities(members(ids, unions), scope), unions),
      ),
    statedEntities: (ids, scope) =>
      asked(
        scope,
        () => store.statedEntities(ids, scope),
        async (unions) => entitiesAsOne(await store.statedEntities(members(ids, unions), scope), unions),
      ),
    counts: (id, scope) =>
      asked(
        scope,
        () => store.counts(id, scope),
        async (unions) => {
          const parts = idsOfOne(id, unions);
          if (parts.length === 1) return store.counts(id, scope);
          return countsOf(headId(id, unions), await expandAll(parts, COUNTED, unions, scope));
        },
      ),
    expand: (id, filter, limit, scope) =>
      asked(
        scope,
        () => store.expand(id, filter, limit, scope),
        async (unions) => {
          const parts = idsOfOne(id, unions);
          const expansions = await Promise.all(parts.map((part) => store.expand(part, filter, limit, scope)));
          const graph = await wholeGraph(
            joinGraphs(expansions.map((expansion) => expansion.graph)),
            unions,
            scope,
          );
          const shown = graph.entities.length - 1;
          const read = expansions.reduce((sum, expansion) => sum + expansion.shown, 0);
          const total = expansions.reduce((sum, expansion) => sum + expansion.total, 0);
          const all = expansions.reduce((sum, expansion) => sum + expansion.all, 0);
          return { graph, shown, total: total - (read - shown), all: all - (read - shown) };
        },
      ),
    common: (ids, limit, scope) =>
      asked(
        scope,
        () => store.common(ids, limit, scope),
        async (unions) => {
          const found = await store.common(members(ids, unions), limit, scope);
          const heads = new Set(ids.map((id) => headId(id, unions)));
          const graph = betweenSeveral(await wholeGraph(found.graph, unions, scope), heads);
          const shown = graph.entities.filter(({ id }) => !heads.has(id)).length;
          return { graph, shown, total: found.total - (found.shown - shown) };
        },
      ),
    notes: async (id, scope) => ofAll(await partsOf(id, scope), (part) => store.notes(part, scope)),
    assessments: async (id, scope) =>
      ofAll(await partsOf(id, scope), (part) => store.assessments(part, scope)),
    statedSince: (ids, known, scope) =>
      asked(
        scope,
        () => store.statedSince(ids, known, scope),
        async (unions) => {
          const stated = await store.statedSince(members(ids, unions), known, scope);
          return [...new Set(stated.map((id) => headId(id, unions)))];
        },
      ),
    between: (ids, scope) =>
      asked(
        scope,
        () => store.between(ids, scope),
        async (unions) => graphAsOne(await store.between(members(ids, unions), scope), unions),
      ),
    links: (ids, scope) =>
      asked(
        scope,
        () => store.links(ids, scope),
        async (unions) => linksAsOne(await store.links(ids, scope), unions),
      ),
    path: (from, to, maxHops, scope) =>
      asked(
        scope,
        () => store.path(from, to, maxHops, scope),
        async (unions) => {
          const graph = await store.path(from, to, maxHops, scope);
          return graph === undefined ? undefined : wholeGraph(graph, unions, scope);
        },
      ),
    evidence: (scope) =>
      asked(
        scope,
        () => store.evidence(scope),
        async (unions) => evidenceAsOne(await store.evidence(scope), unions),
      ),
    protectedPersons: (scope) =>
      asked(
        scope,
        () => store.protectedPersons(scope),
        async (unions) => whole(await store.protectedPersons(scope), unions, scope),
      ),
  };

  async function partsOf(id: EntityId, scope: Scope): Promise<readonly EntityId[]> {
    return idsOfOne(id, unionsOf(await store.decisions(scope)));
  }

  async function expandAll(
    parts: readonly EntityId[],
    limit: number,
    unions: Unions,
    scope: Scope,
  ): Promise<Graph> {
    const expansions = await Promise.all(parts.map((part) => store.expand(part, {}, limit, scope)));
    return graphAsOne(joinGraphs(expansions.map(({ graph }) => graph)), unions);
  }
}

/** What is said of each part, the latest first. */
async function ofAll<T extends { at: string }>(
  parts: readonly EntityId[],
  ask: (part: EntityId) => Promise<T[]>,
): Promise<T[]> {
  const said = (await Promise.all(parts.map(ask))).flat();
  return parts.length === 1 ? said : said.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Without what is linked to only one of the ends. */
function betweenSeveral(graph: Graph, ends: ReadonlySet<EntityId>): Graph {
  const linked = new Map<EntityId, Set<EntityId>>();
  for (const { from, to } of graph.links) {
    for (const [end, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (ends.has(end)) linked.set(other, (linked.get(other) ?? new Set()).add(end));
    }
  }
  const isKept = (id: EntityId): boolean => ends.has(id) || (linked.get(id)?.size ?? 0) > 1;
  return {
    entities: graph.entities.filter(({ id }) => isKept(id)),
    links: graph.links.filter(({ from, to }) => isKept(from) && isKept(to)),
  };
}

/** All ids of the entities and of what is one with them. */
function members(ids: readonly EntityId[], unions: Unions): EntityId[] {
  return [...new Set(ids.flatMap((id) => idsOfOne(id, unions)))];
}

/** The graphs as one, each entity and link once. */
function joinGraphs(graphs: readonly Graph[]): Graph {
  const entities = new Map(
    graphs.flatMap((graph) => graph.entities.map((entity) => [entity.id, entity] as const)),
  );
  const links = new Map(graphs.flatMap((graph) => graph.links.map((link) => [link.id, link] as const)));
  return { entities: [...entities.values()], links: [...links.values()] };
}

/** How many distinct neighbours the entity has in the graph, by link kind and the neighbour's kind. */
function countsOf(id: EntityId, { entities, links }: Graph): NeighbourCount[] {
  const kinds = new Map(entities.map((entity) => [entity.id, entity.kind]));
  const neighbours = new Map<string, Set<EntityId>>();
  for (const link of links) {
    if (link.from !== id && link.to !== id) continue;
    const other = link.from === id ? link.to : link.from;
    const key = `${link.kind} ${kinds.get(other)}`;
    neighbours.set(key, (neighbours.get(key) ?? new Set()).add(other));
  }
  return [...neighbours].map(([key, set]) => {
    const [link, kind] = key.split(" ") as [NeighbourCount["link"], NeighbourCount["kind"]];
    return { link, kind, neighbours: set.size };
  });
}
