import { expandEntity, linksBetween, searchEntities, showEntity, showLink } from "#api/graph.ts";
import { Problem } from "#model/problem.ts";
import { gradesFrom } from "#model/grades-from.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { maskEntities, maskGraph } from "#server/mask-graph.ts";

export function graphRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  answer(app, deps, searchEntities, async ({ text, limit }, { scope }) => {
    const [found, persons] = await Promise.all([
      store.search(text, scope, limit),
      store.protectedPersons(scope),
    ]);
    const entities = maskEntities(found.entities, persons);
    const shown = new Map(entities.map(({ id, names }) => [id, names]));
    const matches = found.matches.filter(({ id, name }) => shown.get(id)?.includes(name));
    return { entities, total: found.total, matches };
  });

  answer(app, deps, showEntity, async ({ id }, { scope }) => {
    const entity = await store.entity(id, scope);
    if (entity === undefined) throw new Problem("entity/unknown", `There is no ${id} in this case.`);
    const named = new Set(entity.statements?.map((statement) => statement.source));
    const [sources, counts] = await Promise.all([store.sources(scope), store.counts(id, scope)]);
    return { entity, sources: sources.filter((source) => named.has(source.id)), counts };
  });

  answer(
    app,
    deps,
    expandEntity,
    async ({ id, links, kinds, without, grade, from, until, limit }, { scope }) => {
      const filter = {
        ...(links && { links }),
        ...(kinds && { kinds }),
        ...(without && { without }),
        ...(grade && { grades: gradesFrom(grade) }),
        ...(from && { from }),
        ...(until && { until }),
      };
      const [{ graph, ...counts }, persons] = await Promise.all([
        store.expand(id, filter, limit, scope),
        store.protectedPersons(scope),
      ]);
      return { graph: maskGraph(graph, persons), ...counts };
    },
  );

  answer(app, deps, linksBetween, async ({ ids }, { scope }) => {
    const [graph, persons] = await Promise.all([store.between(ids, scope), store.protectedPersons(scope)]);
    return maskGraph(graph, persons);
  });

  answer(app, deps, showLink, async ({ id }, { scope }) => {
    const [link] = await store.links([id], scope);
    const source = link && (await store.source(link.source, scope));
    if (link === undefined || source === undefined) {
      throw new Problem("link/unknown", `There is no ${id} in this case.`);
    }
    const same = (await store.sameCalls([id], scope)).get(id) ?? [];
    return { link, source, same };
  });
}
