import type { EntityId, Graph, Link } from "#model/graph.ts";
import type { Expansion, NeighbourCount, Scope, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";
import { kindOfLabel, kindOfType, labelOf, typeOf } from "./labels.ts";
import { readEntities } from "./read-entities.ts";
import { linkOf } from "./records.ts";

/** What surrounds an entity, what joins a set of them, and the way from one to another. */
export function neighbourReads({
  read,
}: Database): Pick<Store, "counts" | "expand" | "between" | "links" | "path"> {
  return {
    counts: (id, { cases }) =>
      read(async (ask) => (await ask("count-neighbours", { id, cases })).map(countOf)),
    expand: (id, filter, limit, scope) =>
      read(async (ask): Promise<Expansion> => {
        const rows = await ask<"expand", { total: number; neighbour: EntityId; links: Row[] }>("expand", {
          id,
          types: filter.links?.map(typeOf) ?? null,
          labels: filter.kinds?.map(labelOf) ?? null,
          limit: BigInt(limit),
          cases: scope.cases,
        });
        const ids = [id, ...rows.map((row) => row.neighbour)];
        const links = rows.flatMap((row) => row.links.map(linkOf));
        const graph = await withEntities(ask, ids, links, scope);
        return { graph, shown: rows.length, total: rows[0]?.total ?? 0 };
      }),
    between: (ids, scope) =>
      read(async (ask) => {
        const rows = await ask("links-among", { ids, cases: scope.cases });
        return withEntities(ask, ids, rows.map(linkAt), scope);
      }),
    links: (ids, { cases }) => read(async (ask) => (await ask("links", { ids, cases })).map(linkAt)),
    path: (from, to, maxHops, scope) =>
      read(async (ask) => {
        const ids = await readPath(ask, from, to, maxHops, scope);
        if (ids === undefined) return undefined;
        const pairs = ids.slice(1).map((id, index) => [ids[index], id]);
        const rows = await ask("links-along", { pairs, cases: scope.cases });
        return withEntities(ask, ids, rows.map(linkAt), scope);
      }),
  };
}

/** The entities along a shortest path, from end to end; the way from an entity to itself has no step. */
async function readPath(
  ask: Ask,
  from: EntityId,
  to: EntityId,
  maxHops: number,
  { cases }: Scope,
): Promise<EntityId[] | undefined> {
  if (from === to) return [from];
  const hops = BigInt(maxHops);
  const [path] = await ask<"path", { ids: EntityId[] }>("path", { from, to, hops, cases });
  return path?.ids;
}

function countOf(row: Row): NeighbourCount {
  return {
    link: kindOfType(row["type"] as string),
    kind: kindOfLabel(row["label"] as string),
    neighbours: row["neighbours"] as number,
  };
}

function linkAt(row: Row): Link {
  return linkOf(row["link"] as Row);
}

/** A link whose ends the reader may not see is not shown either. */
async function withEntities(
  ask: Ask,
  ids: readonly EntityId[],
  links: readonly Link[],
  scope: Scope,
): Promise<Graph> {
  const entities = await readEntities(ask, ids, scope);
  const seen = new Set(entities.map((entity) => entity.id));
  return { entities, links: links.filter((link) => seen.has(link.from) && seen.has(link.to)) };
}
