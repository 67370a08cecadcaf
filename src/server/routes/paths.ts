import { clusterMembers, commonNeighbours, findWays } from "#api/paths.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { maskGraph } from "#server/mask-graph.ts";

export function pathRoutes(app: App, deps: Deps): void {
  const { store, ways, scores } = deps;

  answer(app, deps, findWays, async (question, { scope }) => {
    const found = await ways.find(question, scope, deps.now().toISOString().slice(0, 10));
    const ids = new Set(found.flatMap(({ entities }) => entities));
    const [graph, persons] = await Promise.all([
      store.between([...ids], scope),
      store.protectedPersons(scope),
    ]);
    return { ways: found, graph: maskGraph(graph, persons) };
  });

  answer(app, deps, commonNeighbours, async ({ ids, limit }, { scope }) => {
    const [{ graph, shown, total }, persons] = await Promise.all([
      store.common(ids, limit, scope),
      store.protectedPersons(scope),
    ]);
    return { graph: maskGraph(graph, persons), shown, total };
  });

  answer(app, deps, clusterMembers, async ({ run: id, ids }, { scope }) => {
    const asked = new Set(ids);
    const { run } = await scores.open(id, scope);
    const clusters = run.clusters.map(({ members }) => members.filter((member) => asked.has(member)));
    return { clusters: clusters.filter((members) => members.length > 0) };
  });
}
