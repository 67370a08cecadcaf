import type { ComparedCluster } from "#model/run-comparison.ts";

/** The clusters that are other than they were: rank or score, or a chain that came or went. Both scores 0 is no change. */
export function changedClusters(clusters: readonly ComparedCluster[]): ComparedCluster[] {
  return clusters.filter(({ before, after, came, went }) => {
    if ((before?.score ?? 0) === 0 && (after?.score ?? 0) === 0) return false;
    if (before?.rank !== after?.rank || before?.score !== after?.score) return true;
    return came.length + went.length > 0;
  });
}
