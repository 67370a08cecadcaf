import type { ExportInput } from "#exchange/export-input.ts";
import type { Entity, EntityId, Link, LinkId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { Scope, Store } from "#model/store.ts";

/** What is to be exported: these entities with these links (or all among them), or everything the scope holds. */
export type ExportSelection = {
  entities?: readonly EntityId[] | undefined;
  links?: readonly LinkId[] | undefined;
};

const PAGE = 1000;

/**
 * All an export is written from: the entities with their statements, the links with their events, the sources that state them. Protected
 * persons come under their names, which the export takes out of everything. Throws `chart/empty` when there is nothing.
 */
export async function gatherExport(
  selection: ExportSelection,
  store: Store,
  scope: Scope,
): Promise<Pick<ExportInput, "graph" | "sources" | "protectedPersons">> {
  const { ids, links } =
    selection.entities === undefined
      ? await wholeCase(store, scope)
      : await chosen(selection.entities, selection.links, store, scope);
  if (ids.length === 0) throw new Problem("chart/empty", "There is nothing to export.");
  const entities: Entity[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    entities.push(...(await store.statedEntities(ids.slice(at, at + PAGE), scope)));
  }
  return {
    graph: { entities, links },
    sources: await store.sources(scope),
    protectedPersons: await store.protectedPersons(scope),
  };
}

type Gathered = { ids: EntityId[]; links: Link[] };

async function wholeCase(store: Store, scope: Scope): Promise<Gathered> {
  const gathered: Gathered = { ids: [], links: [] };
  for await (const line of store.exportLines(scope)) {
    const { entity, statement, link } = JSON.parse(line) as {
      entity?: EntityId;
      statement?: object;
      link?: Link;
    };
    if (link !== undefined) gathered.links.push(link);
    else if (entity !== undefined && statement === undefined) gathered.ids.push(entity);
  }
  return gathered;
}

async function chosen(
  wanted: readonly EntityId[],
  only: readonly LinkId[] | undefined,
  store: Store,
  scope: Scope,
): Promise<Gathered> {
  const between = await store.between(wanted, scope);
  const kept = only === undefined ? undefined : new Set(only);
  const ids = between.links.map(({ id }) => id).filter((id) => kept === undefined || kept.has(id));
  const links: Link[] = [];
  for (let at = 0; at < ids.length; at += PAGE)
    links.push(...(await store.links(ids.slice(at, at + PAGE), scope)));
  return { ids: between.entities.map(({ id }) => id), links };
}
