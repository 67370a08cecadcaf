import { type EvidenceNetwork, evidenceNetwork } from "#score/evidence-network.ts";
import { findClusters } from "#score/find-clusters.ts";
import { PARAMETERS, type Parameters } from "#score/parameters.ts";
import { scoreCluster } from "#score/score-cluster.ts";
import { type Bench, seededRandom } from "./bench.ts";
import { makeScamWorld } from "./make-scam-world.ts";
import { pageRank } from "./page-rank.ts";
import { averagePrecision, precisionAt } from "./ranking-quality.ts";
import { AS_OF, scamEvidence } from "./scam-evidence.ts";
import type { ScamWorld } from "./scam-world.ts";

const SEEDS = [1, 2, 3, 4, 5, 6];
const PLANTED_GOAL = 0.85;
const FOUND_GOAL = 0.57;
/** Of the victims, the share that reported and is assessed as such. */
const REPORTED = 0.3;

type Sets = { sets: Int32Array[]; isTrue: boolean[] };
type Quality = { ours: number; peer: number; firstTen: number };

export const bench: Bench = {
  compares: "rank of planted compounds, as planted and as found, against PageRank on the same weights",
  takes: "1 min",
  run: async (print) => {
    const all = SEEDS.map((seed) => {
      const quality = measureWorld(seed, PARAMETERS);
      print(`seed ${seed}: planted ${row(quality.planted)}; found ${row(quality.found)}`);
      return quality;
    });
    const mean = (pick: (quality: (typeof all)[number]) => number): number =>
      all.reduce((sum, quality) => sum + pick(quality), 0) / all.length;
    const planted = mean((quality) => quality.planted.ours);
    const found = mean((quality) => quality.found.ours);
    const peer = mean((quality) => quality.found.peer);
    print(`mean: planted PageRank ${mean((quality) => quality.planted.peer).toFixed(3)}`);
    return {
      figure: `AP planted ${planted.toFixed(3)}, found ${found.toFixed(3)} (PageRank ${peer.toFixed(3)})`,
      goal: `${PLANTED_GOAL}, ${FOUND_GOAL} and PageRank + 0.05`,
      pass: planted >= PLANTED_GOAL && found >= FOUND_GOAL && found >= peer + 0.05,
    };
  },
};

/** The quality on one world: of the planted sets and of the clusters found. */
export function measureWorld(
  seed: number,
  parameters: Parameters,
): { planted: Quality; found: Quality; clusters: number } {
  const world = makeScamWorld(seed);
  const random = seededRandom(900 + seed);
  const victims = new Set(
    [...world.nodes.keys()].filter((node) => world.nodes[node]!.role === "victim" && random() < REPORTED),
  );
  const network = evidenceNetwork(scamEvidence(world, victims), parameters, AS_OF);
  const planted = plantedSets(world, network);
  const found = foundSets(world, network, parameters);
  return { planted: rank(network, planted), found: rank(network, found), clusters: found.sets.length };
}

function rank(network: EvidenceNetwork, { sets, isTrue }: Sets): Quality {
  const { graph, sides, isEntry } = network;
  const ours = sets.map((set) => scoreCluster(network, set).score);
  const [fromFugitives, fromListed] = [pageRank(graph, sides.fugitives), pageRank(graph, sides.syndicates)];
  const mass = (set: Int32Array, ranks: Float64Array): number =>
    set.reduce((sum, node) => sum + (isEntry[node] === 1 ? ranks[node]! : 0), 0);
  const peer = sets.map((set) => mass(set, fromFugitives) * mass(set, fromListed));
  return {
    ours: averagePrecision(ours, isTrue),
    peer: averagePrecision(peer, isTrue),
    firstTen: precisionAt(ours, isTrue, 10),
  };
}

/** Every planted unit of more than one node but the groups themselves. */
function plantedSets(world: ScamWorld, network: EvidenceNetwork): Sets {
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
 * mostly of a positive compound count neither way.
 */
function foundSets(world: ScamWorld, network: EvidenceNetwork, parameters: Parameters): Sets {
  const { nodeOf } = network.weighed.weighing.index;
  const unitOf = new Int32Array(world.nodes.length);
  const sizes = world.units.map(() => 0);
  world.nodes.forEach(({ unit }, number) => {
    unitOf[nodeOf![number]!] = unit;
    if (unit >= 0) sizes[unit]!++;
  });
  const clusters = findClusters(network.graph, parameters);
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
  const matched = new Set([...best.values()].map(({ cluster }) => cluster));
  const counted = clusters
    .map((set, cluster) => ({ set, isTrue: matched.has(cluster), most: mostFrequent(shares[cluster]!) }))
    .filter(({ isTrue, most }) => isTrue || world.units[most]?.positive !== true);
  return { sets: counted.map(({ set }) => set), isTrue: counted.map(({ isTrue }) => isTrue) };
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

function row({ ours, peer, firstTen }: Quality): string {
  return `AP ${ours.toFixed(3)} (PageRank ${peer.toFixed(3)}), ${(10 * firstTen).toFixed(0)} of the first ten`;
}
