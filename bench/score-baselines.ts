import { type EvidenceNetwork, evidenceNetwork } from "#score/evidence-network.ts";
import type { EvidenceTable } from "#model/evidence-table.ts";
import { type GraphArrays, graphArrays } from "#score/graph-arrays.ts";
import { leiden } from "#score/leiden.ts";
import type { Parameters } from "#score/parameters.ts";
import { countBits, worldsOf } from "#score/sample-worlds.ts";
import { scoreCluster } from "#score/score-cluster.ts";
import { tiesThatHold } from "#score/ties-that-hold.ts";
import { currentFlow } from "./current-flow.ts";
import { pageRank } from "./page-rank.ts";
import { AS_OF } from "./scam-evidence.ts";

/** A way of ranking sets of nodes. */
export type Ranking = (set: Int32Array) => number;

export const OURS = "redthread, K = 2";
export const WEIGHTED_PAGE_RANK = "PageRank F x S, our weights";

/** Every ranking of scoring.md §3.3 on one world: peers on the bare graph and on our weights, ours and its ablations. */
export function rankings(table: EvidenceTable, network: EvidenceNetwork): Map<string, Ranking> {
  const { graph, sides, isEntry, parameters } = network;
  const plain = bareGraph(network);
  const entriesOf = (set: Int32Array): number[] => [...set].filter((node) => isEntry[node] === 1);
  const most = (set: Int32Array, values: ArrayLike<number>): number =>
    entriesOf(set).reduce((best, node) => Math.max(best, values[node]!), 0);
  const sum = (set: Int32Array, values: ArrayLike<number>): number =>
    entriesOf(set).reduce((all, node) => all + values[node]!, 0);
  const product =
    (one: ArrayLike<number>, other: ArrayLike<number>): Ranking =>
    (set) =>
      sum(set, one) * sum(set, other);
  const near = [sides.fugitives, sides.syndicates].map((side) => nearness(plain, side));
  const flow = currentFlow(graph, sides.fugitives, sides.syndicates);
  const all = reachCounts(network);
  const changed = (edit: (copy: Parameters) => void, hubs?: []): Ranking => {
    const copy = structuredClone(parameters);
    edit(copy);
    return ours(evidenceNetwork(table, copy, AS_OF, hubs));
  };
  const ranks = (over: GraphArrays): Ranking =>
    product(pageRank(over, sides.fugitives), pageRank(over, sides.syndicates));
  return new Map<string, Ranking>([
    ["degree sum", (set) => set.reduce((d, node) => d + plain.offset[node + 1]! - plain.offset[node]!, 0)],
    ["hops to F + hops to S", (set) => most(set, near[0]!) + most(set, near[1]!)],
    ["communities by modularity, seed share", seedShare(plain, network)],
    ["PageRank F x S, bare graph", ranks(plain)],
    [WEIGHTED_PAGE_RANK, ranks(graph)],
    ["current flow, our weights", (set) => most(set, flow)],
    ["all-path reliability, our weights", (set) => most(set, all.fugitives) * most(set, all.syndicates)],
    ["one chain F - same member - S", (set) => scoreCluster(network, set).whole?.reliability ?? 0],
    [OURS, ours(network)],
    ["redthread, K = 1", changed((copy) => void (copy.chains.perSide.value = 1))],
    ["redthread, K = 5", changed((copy) => void (copy.chains.perSide.value = 5))],
    ["  without grades", changed(withoutGrades)],
    ["  without relation weights", changed(withoutTies)],
    ["  without hub damping", changed(() => {}, [])],
  ]);
}

function ours(network: EvidenceNetwork): Ranking {
  return (set) => scoreCluster(network, set).score;
}

function withoutGrades({ grades }: Parameters): void {
  for (const scale of Object.values(grades)) {
    for (const each of Object.values(scale)) each.value = 1;
  }
}

function withoutTies({ relations }: Parameters): void {
  for (const relation of Object.values(relations)) relation.tie = 0.5;
}

/** The same links, all alike. */
function bareGraph({ weighed, graph }: EvidenceNetwork): GraphArrays {
  return graphArrays(graph.nodes, { ...weighed.pairs, reliability: weighed.reliability.map(() => 0.5) });
}

/** By node, minus the number of steps to the nearest seed, above the greatest there is: larger is nearer. */
function nearness({ nodes, offset, neighbour }: GraphArrays, seeds: Int32Array): Float64Array {
  const steps = new Int32Array(nodes).fill(-1);
  const queue = [...seeds];
  for (const seed of seeds) steps[seed] = 0;
  for (const node of queue) {
    for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) {
      const to = neighbour[edge]!;
      if (steps[to] !== -1) continue;
      steps[to] = steps[node]! + 1;
      queue.push(to);
    }
  }
  return Float64Array.from(steps, (step) => (step < 0 ? 0 : 1000 - step));
}

/**
 * Communities of plain modularity; a set has the product of the shares of both sides in the one it falls into
 * most; equals by their own fugitives.
 */
function seedShare(plain: GraphArrays, { sides }: EvidenceNetwork): Ranking {
  const held = tiesThatHold(plain, 0.5);
  const total = held.weight.reduce((all, weight) => all + weight, 0);
  const found = leiden(held, { lambda: 1 / total, passes: 1 });
  const community = new Int32Array(plain.nodes).fill(-1);
  held.original.forEach((node, place) => {
    community[node] = found[place]!;
  });
  const counted = (nodes: Iterable<number>): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const node of nodes) counts.set(community[node]!, (counts.get(community[node]!) ?? 0) + 1);
    return counts;
  };
  const [wanted, listed] = [counted(sides.fugitives), counted(sides.syndicates)];
  const sizes = counted(community.keys());
  const isWanted = new Set(sides.fugitives);
  return (set) => {
    const [own] = [...counted(set)].toSorted((a, b) => b[1] - a[1])[0]!;
    const share = ((wanted.get(own) ?? 0) * (listed.get(own) ?? 0)) / sizes.get(own)! ** 2;
    return share + 1e-9 * set.filter((node) => isWanted.has(node)).length;
  };
}

/** By node, the sampled worlds in which either side reaches it. */
function reachCounts(network: EvidenceNetwork): { fugitives: Int32Array; syndicates: Int32Array } {
  const fugitives = new Int32Array(network.graph.nodes);
  const syndicates = new Int32Array(network.graph.nodes);
  for (const { one, other } of worldsOf(network)) {
    for (let node = 0; node < fugitives.length; node++) {
      fugitives[node]! += countBits(one[node]!);
      syndicates[node]! += countBits(other[node]!);
    }
  }
  return { fugitives, syndicates };
}
