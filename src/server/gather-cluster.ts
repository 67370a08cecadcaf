import type { EntityId, Graph } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { Chain, ClusterScore, ScoreRun, WholeChain } from "#model/score.ts";
import type { Scope, Store } from "#model/store.ts";
import { maskGraph } from "./mask-graph.ts";

export type CitedChain = Chain | WholeChain;

export type ClusterPicture = { cluster: ClusterScore; graph: Graph; shown: number; total: number };

/**
 * A cluster to look at: every entity of its chains, then members up to the limit, with all
 * recorded links among them. `shown` and `total` count members. Throws `cluster/unknown`.
 */
export async function gatherCluster(
  run: ScoreRun,
  clusterId: string,
  limit: number,
  store: Store,
  scope: Scope,
): Promise<ClusterPicture> {
  const cluster = run.clusters.find((candidate) => candidate.id === clusterId);
  if (cluster === undefined) {
    throw new Problem("cluster/unknown", `There is no cluster ${clusterId} in the current run.`);
  }
  const onChains = new Set(chainsOf(cluster).flatMap(entitiesOf));
  const others = cluster.members.filter((member) => !onChains.has(member)).slice(0, limit);
  const [graph, persons] = await Promise.all([
    store.between([...onChains, ...others], scope),
    store.protectedPersons(scope),
  ]);
  const members = new Set(cluster.members);
  return {
    cluster,
    graph: maskGraph(graph, persons),
    shown: [...onChains, ...others].filter((id) => members.has(id)).length,
    total: cluster.members.length,
  };
}

/** The cluster's chains: from fugitive to syndicate through one member, then those that make the score. */
export function chainsOf({ wholeChain, parts, fugitiveChain, syndicateChain }: ClusterScore): CitedChain[] {
  const scored = parts?.map((part) => part.chain) ?? [fugitiveChain, syndicateChain];
  return [wholeChain, ...scored].filter((chain) => chain !== undefined);
}

/** Every entity a chain passes, in its order. */
export function entitiesOf({ steps }: CitedChain): EntityId[] {
  return [...new Set(steps.flatMap((step) => [step.from, step.to]))];
}
