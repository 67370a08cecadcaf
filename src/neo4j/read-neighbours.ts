import type { EntityId, Graph, Link } from "#model/graph.ts";
import { bothWays, sameCalls } from "#model/same-call.ts";
import type { Expansion, NeighbourCount, Scope, Store } from "#model/store.ts";
import { countShared, linksBeside } from "./count-shared.ts";
import type { Ask, Database, Row } from "./database.ts";
import { kindOfLabel, kindOfType, labelOf, typeOf } from "./labels.ts";
import { readEntities } from "./read-entities.ts";
import { linkOf } from "./records.ts";

/** What surrounds an entity, what joins a set of them, and the way from one to another. */
export function neighbourReads({
  read,
}: Database): Pick<Store, "counts" | "expand" | "common" | "between" | "links" | "sameCalls" | "path"> {
  return {
    counts: (id, scope) => read(async (ask) => (await ask("count-neighbours", { id, scope })).map(countOf)),
    expand: (id, filter, limit, scope) =>
      read(async (ask): Promise<Expansion> => {
        const rows = await ask<"expand", Nearby & { all: number }>("expand", {
          id,
          types: filter.links?.map(typeOf) ?? null,
          labels: filter.kinds?.map(labelOf) ?? null,
          without: filter.without ?? [],
          grades: filter.grades ?? null,
          from: filter.from ?? null,
          // every time of that day comes before this in text order
          until: filter.until === undefined ? null : `${filter.until}\u{ffff}`,
          limit: BigInt(limit),
          scope,
        });
        return { ...(await expansionOf(ask, [id], rows, scope)), all: rows[0]?.all ?? 0 };
      }),
    common: (ids, limit, scope) =>
      read(async (ask) => {
        const parameters = { ids, limit: BigInt(limit), scope };
        return expansionOf(
          ask,
          ids,
          await ask<"common-neighbours", Nearby>("common-neighbours", parameters),
          scope,
        );
      }),
    between: (ids, scope) =>
      read(async (ask) => {
        const rows = await ask("links-among", { ids, scope });
        return withEntities(ask, ids, rows.map(linkAt), scope);
      }),
    links: (ids, scope) => read(async (ask) => (await ask("links", { ids, scope })).map(linkAt)),
    sameCalls: (ids, scope) =>
      read(async (ask) => {
        const links = (await ask("links", { ids, scope })).map(linkAt);
        const same = bothWays(sameCalls(await linksBeside(ask, links, scope)));
        return new Map(ids.flatMap((id) => (same.has(id) ? [[id, same.get(id) ?? []]] : [])));
      }),
    path: (from, to, maxHops, scope) =>
      read(async (ask) => {
        const ids = await readPath(ask, from, to, maxHops, scope);
        if (ids === undefined) return undefined;
        const pairs = ids.slice(1).map((id, index) => [ids[index], id]);
        const rows = await ask("links-along", { pairs, scope });
        return withEntities(ask, ids, rows.map(linkAt), scope);
      }),
  };
}

/** A neighbour with the links to it, of how many; no neighbour where there is none to show. */
type Nearby = { total: number; neighbour: EntityId | null; links: Row[] };

async function expansionOf(
  ask: Ask,
  centres: readonly EntityId[],
  rows: readonly Nearby[],
  scope: Scope,
): Promise<Omit<Expansion, "all">> {
  const neighbours = rows.flatMap((row) => row.neighbour ?? []);
  const links = rows.flatMap((row) => row.links.map(linkOf));
  const graph = await withEntities(ask, [...centres, ...neighbours], links, scope);
  return { graph, shown: neighbours.length, total: rows[0]?.total ?? 0 };
}

/** The entities along a shortest path, from end to end; the way from an entity to itself has no step. */
async function readPath(
  ask: Ask,
  from: EntityId,
  to: EntityId,
  maxHops: number,
  scope: Scope,
): Promise<EntityId[] | undefined> {
  if (from === to) return [from];
  const hops = BigInt(maxHops);
  const [path] = await ask<"path", { ids: EntityId[] }>("path", { from, to, hops, scope });
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
  const shown = links.filter((link) => seen.has(link.from) && seen.has(link.to));
  return { entities, links: await countShared(ask, shown, scope) };
}
