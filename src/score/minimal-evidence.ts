import { linkIdAt } from "#model/evidence-table.ts";
import type { MinimalEvidence } from "#model/score.ts";
import type { FlowChain } from "./disjoint-chains.ts";
import { type EvidenceNetwork, type SearchedGraph, searchGraph } from "./evidence-network.ts";
import { jointReliability } from "./evidence-weights.ts";
import { graphArrays } from "./graph-arrays.ts";
import { type Weakened, openWeakening } from "./weaken.ts";

/** The share of the score that must stay. */
const KEPT = 0.95;

/**
 * The fewest recorded links that carry at least 95 % of what these chains carry: from their union, the link whose
 * absence costs least is left out again and again. A further chain that adds more than that stays: it corroborates.
 */
export function minimalEvidence(
  network: EvidenceNetwork,
  members: Int32Array,
  chains: readonly FlowChain[],
): MinimalEvidence {
  const { weighing, pairs } = network.weighed;
  const used = [
    ...new Set(chains.flatMap(({ edges }) => edges.map((edge) => network.graph.pair[edge]!))),
  ].toSorted((a, b) => a - b);
  const { small, smallMembers, placeOf } = unionOf(network, used, members);
  const scoreWithout = openWeakening(small, smallMembers);
  const without = (leftOut: ReadonlySet<number>): Weakened =>
    scoreWithout(
      used.map((pair) => ({
        low: placeOf.get(pairs.low[pair]!)!,
        high: placeOf.get(pairs.high[pair]!)!,
        reliability: jointReliability(weighing, pairs, pair, (row) => leftOut.has(row)),
      })),
    );
  let kept = used.flatMap((pair) =>
    Array.from(pairs.rows.subarray(pairs.start[pair], pairs.start[pair + 1])),
  );
  const leftOut = new Set<number>();
  const least = KEPT * without(leftOut).score;
  for (;;) {
    const losses = kept.map((row) => ({ row, score: without(new Set([...leftOut, row])).score }));
    const best = losses.reduce((a, b) => (b.score > a.score ? b : a), { row: -1, score: 0 });
    if (best.row < 0 || best.score < least) break;
    leftOut.add(best.row);
    kept = kept.filter((row) => row !== best.row);
  }
  const { from, to } = weighing.columns;
  const nodes = [...new Set(kept.flatMap((row) => [from[row]!, to[row]!]))].toSorted((a, b) => a - b);
  return {
    links: kept.map((row) => linkIdAt(weighing.evidence, row)),
    entities: nodes.map((node) => weighing.index.ids[node]!),
    points: 100 * without(leftOut).score,
  };
}

/** The pairs as a graph of their own, its nodes renumbered. */
function unionOf(
  { weighed, sides, isEntry, parameters }: EvidenceNetwork,
  used: readonly number[],
  members: Int32Array,
): { small: SearchedGraph; smallMembers: Int32Array; placeOf: ReadonlyMap<number, number> } {
  const { low, high } = weighed.pairs;
  const nodes = [...new Set(used.flatMap((pair) => [low[pair]!, high[pair]!]))].toSorted((a, b) => a - b);
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  const placesOf = (some: Int32Array): Int32Array =>
    Int32Array.from(Array.from(some, (node) => placeOf.get(node)).filter((place) => place !== undefined));
  const graph = graphArrays(nodes.length, {
    low: Int32Array.from(used, (pair) => placeOf.get(low[pair]!)!),
    high: Int32Array.from(used, (pair) => placeOf.get(high[pair]!)!),
    reliability: Float64Array.from(used, (pair) => weighed.reliability[pair]!),
  });
  const smallSides = { fugitives: placesOf(sides.fugitives), syndicates: placesOf(sides.syndicates) };
  const smallEntry = Uint8Array.from(nodes, (node) => isEntry[node]!);
  return {
    small: searchGraph(graph, smallSides, smallEntry, parameters),
    smallMembers: placesOf(members),
    placeOf,
  };
}
