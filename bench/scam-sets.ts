import type { EvidenceNetwork } from "#score/evidence-network.ts";
import { findClusters } from "#score/find-clusters.ts";
import type { ScamWorld } from "./scam-world.ts";

/** Sets of nodes (ascending) to rank, and which of them are positive compounds. */
export type ScamSets = { sets: Int32Array[]; isTrue: boolean[] };

/** Every planted unit of more than one node but the groups themselves. */
export function plantedSets(world: ScamWorld, network: EvidenceNetwork): ScamSets {
  const members = world.units.map((): number[] => []);
  const nodeOf = network.weighed.weighing.index.nodeOf!;
  world.nodes.forEach(({ unit }, number) => members[unit]?.push(nodeOf[number]!));
  const kept = world.units
    .map(({ kind, positive }, unit) => ({ kind, positive, set: Int32Array.from(members[unit]!).toSorted() }))
    .filter(({ kind, set }) => kind !== "group" && set.length > 1);
  return { sets: kept.map(({ set }) => set), isTrue: kept.map(({ positive }) => positive) };
}

/**
 * The clusters found; true is, for each positive compound, the one that matches it best (F1). Other clusters made
 * mostly of a positive compound count neither way. `recovery` is the mean of those best matches.
 */
export function foundSets(world: ScamWorld, network: EvidenceNetwork): ScamSets & { recovery: number } {
  const { nodeOf } = network.weighed.weighing.index;
  const unitOf = new Int32Array(world.nodes.length);
  const sizes = world.units.map(() => 0);
  world.nodes.forEach(({ unit }, number) => {
    unitOf[nodeOf![number]!] = unit;
    if (unit >= 0) sizes[unit]!++;
  });
  const clusters = findClusters(network.graph, network.parameters);
  const shares = clusters.map((set) => {
    const counts = new Map<number, number>();
    for (const node of set)
      if (unitOf[node]! >= 0) counts.set(unitOf[node]!, (counts.get(unitOf[node]!) ?? 0) + 1);
    return counts;
  });
  const best = new Map<number, { match: number; cluster: number }>();
  shares.forEach((counts, cluster) => {
    for (const [unit, count] of counts) {
      const match = (2 * count) / (clusters[cluster]!.length + sizes[unit]!);
      if (world.units[unit]!.positive && match > (best.get(unit)?.match ?? 0))
        best.set(unit, { match, cluster });
    }
  });
  const matches = [...best.values()];
  const matched = new Set(matches.map(({ cluster }) => cluster));
  const counted = clusters
    .map((set, cluster) => ({ set, isTrue: matched.has(cluster), most: mostFrequent(shares[cluster]!) }))
    .filter(({ isTrue, most }) => isTrue || world.units[most]?.positive !== true);
  return {
    sets: counted.map(({ set }) => set),
    isTrue: counted.map(({ isTrue }) => isTrue),
    recovery: matches.reduce((sum, { match }) => sum + match, 0) / matches.length,
  };
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}
