import {
  type ComparedCluster,
  type ComparedPart,
  RUN_FACTS,
  type RunComparison,
} from "#model/run-comparison.ts";
import type { ClusterScore, ScoreRun } from "#model/score.ts";

/** Clusters are taken for the same when they share at least this part of all their members. */
const SAME_FROM = 0.5;

/**
 * Compares an earlier with a later run. A cluster of the one is that of the other with the same members, else the one
 * with which it shares most of the members of both, half of them at least; every cluster is matched once, the largest
 * share first.
 */
export function compareRuns(before: ScoreRun, after: ScoreRun): RunComparison {
  const partner = matched(before.clusters, after.clusters);
  const earlier = new Map(before.clusters.map((cluster) => [cluster.id, cluster]));
  const kept = after.clusters.map((cluster) => compared(earlier.get(partner.get(cluster.id) ?? ""), cluster));
  const found = new Set(partner.values());
  const gone = before.clusters
    .filter(({ id }) => !found.has(id))
    .map((cluster) => compared(cluster, undefined));
  return {
    differs: RUN_FACTS.filter((name) => before[name] !== after[name]),
    clusters: [...kept, ...gone],
  };
}

/** From the id of a later cluster to that of the earlier. */
function matched(before: readonly ClusterScore[], after: readonly ClusterScore[]): Map<string, string> {
  const homes = new Map(before.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const sizes = new Map(before.map(({ id, members }) => [id, members.length]));
  const pairs = after.flatMap(({ id, members }) => {
    const shared = new Map<string, number>();
    for (const member of members) {
      const home = homes.get(member);
      if (home !== undefined) shared.set(home, (shared.get(home) ?? 0) + 1);
    }
    return [...shared].map(([other, count]) => ({
      id,
      other,
      share: count / (members.length + (sizes.get(other) ?? 0) - count),
    }));
  });
  const partner = new Map<string, string>();
  const taken = new Set<string>();
  const order = pairs
    .filter(({ share }) => share >= SAME_FROM)
    .toSorted((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  for (const { id, other } of order) {
    if (partner.has(id) || taken.has(other)) continue;
    partner.set(id, other);
    taken.add(other);
  }
  return partner;
}

function compared(before: ClusterScore | undefined, after: ClusterScore | undefined): ComparedCluster {
  const members = new Set(before?.members);
  const [earlier, later] = [partsOf(before), partsOf(after)];
  return {
    ...(before && { before: sideOf(before) }),
    ...(after && { after: sideOf(after) }),
    shared: after?.members.filter((member) => members.has(member)).length ?? 0,
    came: lacking(later, earlier),
    went: lacking(earlier, later),
  };
}

function sideOf({ id, rank, score, members }: ClusterScore): NonNullable<ComparedCluster["before"]> {
  return { id, rank, score, size: members.length };
}

function partsOf(cluster: ClusterScore | undefined): ComparedPart[] {
  return (cluster?.parts ?? []).map(({ side, points, chain }) => ({
    side,
    points,
    passes: [...new Set([chain.seed, ...chain.steps.flatMap(({ from, to }) => [from, to])])],
  }));
}

function lacking(some: readonly ComparedPart[], others: readonly ComparedPart[]): ComparedPart[] {
  const known = new Set(others.map(keyOf));
  return some.filter((part) => !known.has(keyOf(part)));
}

function keyOf({ side, passes }: ComparedPart): string {
  return [side, ...passes].join("\0");
}
