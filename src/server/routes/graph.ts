import { expandEntity, findPath, linksBetween, searchEntities, showEntity, showLink } from "#api/graph.ts";
import { Problem } from "#model/problem.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { maskGraph } from "#server/mask-graph.ts";

export function graphRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  answer(app, deps, searchEntities, async ({ text, limit }, { scope }) => {
    const { entities, total } = await store.search(text, scope, limit);
    const masked = await maskGraph({ entities, links: [] }, store, scope);
    return { entities: masked.entities, total };
  });

  answer(app, deps, showEntity, async ({ id }, { scope }) => {
    const entity = await store.entity(id, scope);
    if (entity === undefined) throw new Problem("entity/unknown", `There is no ${id} in this case.`);
    const named = new Set(entity.statements?.map((statement) => statement.source));
    const [sources, counts] = await Promise.all([store.sources(scope), store.counts(id, scope)]);
    return { entity, sources: sources.filter((source) => named.has(source.id)), counts };
  });

  answer(app, deps, expandEntity, async ({ id, links, kinds, limit }, { scope }) => {
    const filter = { ...(links && { links }), ...(kinds && { kinds }) };
    const { graph, shown, total } = await store.expand(id, filter, limit, scope);
    return { graph: await maskGraph(graph, store, scope), shown, total };
  });

  answer(app, deps, linksBetween, async ({ ids }, { scope }) =>
    maskGraph(await store.between(ids, scope), store, scope),
  );

  answer(app, deps, findPath, async ({ from, to, hops }, { scope }) => {
    const graph = await store.path(from, to, hops, scope);
    return graph === undefined ? {} : { graph: await maskGraph(graph, store, scope) };
  });

  answer(app, deps, showLink, async ({ id }, { scope }) => {
    const [link] = await store.links([id], scope);
    const source = link && (await store.source(link.source, scope));
    if (link === undefined || source === undefined) {
      throw new Problem("link/unknown", `There is no ${id} in this case.`);
    }
    return { link, source };
  });
}
