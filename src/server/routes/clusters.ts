import { scoreCase, showCluster } from "#api/clusters.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { chainsOf, entitiesOf, gatherCluster } from "#server/gather-cluster.ts";
import { maskEntities } from "#server/mask-graph.ts";

export function clusterRoutes(app: App, deps: Deps): void {
  const { store, scores } = deps;
  const today = (): string => deps.now().toISOString().slice(0, 10);

  answer(app, deps, scoreCase, async (input, { scope }) => {
    const run = await scores.run(input.case, scope, today());
    const named = run.clusters.flatMap((cluster) => chainsOf(cluster).flatMap(entitiesOf));
    const [entities, persons] = await Promise.all([
      store.entities([...new Set(named)], scope),
      store.protectedPersons(scope),
    ]);
    return { run, captions: maskEntities(entities, persons) };
  });

  answer(app, deps, showCluster, async (input, { scope }) => {
    const run = await scores.run(input.case, scope, today());
    const picture = await gatherCluster(run, input.cluster, input.limit, store, scope);
    const cited = new Set(picture.graph.links.map((link) => link.source));
    const sources = (await store.sources(scope)).filter((source) => cited.has(source.id));
    return { ...picture, sources };
  });
}
