import type { Entity } from "#model/graph.ts";
import type { ClusterScore, ScoreRun } from "#model/score.ts";
import { isProtected } from "#model/standing.ts";

/**
 * A stored run as it may be shown now: whoever has been protected since is a member of no cluster, and counted among
 * the protected. What is stored stays as it is. `persons` are those of `Store.protectedPersons`.
 */
export function veilRun(run: ScoreRun, persons: readonly Entity[]): ScoreRun {
  return { ...run, clusters: run.clusters.map((cluster) => veilCluster(cluster, persons)) };
}

/** The same for one set. */
export function veilCluster(cluster: ClusterScore, persons: readonly Entity[]): ClusterScore {
  const members = new Set(cluster.members);
  const since = persons.filter(({ id, standing }) => isProtected(standing) && members.has(id));
  if (since.length === 0) return cluster;
  for (const { id } of since) members.delete(id);
  return {
    ...cluster,
    members: [...members],
    kinds: { ...cluster.kinds, person: (cluster.kinds.person ?? 0) - since.length },
    wanted: cluster.wanted - since.filter(({ standing }) => standing.wanted).length,
    sanctioned: cluster.sanctioned - since.filter(({ standing }) => standing.sanctioned).length,
    protectedPersons: cluster.protectedPersons + since.length,
  };
}
