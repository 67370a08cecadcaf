import { type FlowChain, bestPacking, packedReliability } from "./disjoint-chains.ts";
import type { EvidenceNetwork, SearchedGraph } from "./evidence-network.ts";
import { jointReliability } from "./evidence-weights.ts";
import { type GraphArrays, halfEdges } from "./graph-arrays.ts";
import { packChains } from "./score-cluster.ts";

/** A pair by its two nodes, with the reliability (0–1) it is to have; no higher than it has. */
export type WeakPair = { low: number; high: number; reliability: number };

/** What is left of either side of a set, and of its score (0–1). */
export type Weakened = { score: number; fugitives: WeakenedSide; syndicates: WeakenedSide };
export type WeakenedSide = { reliability: number; chains: readonly FlowChain[] };

/**
 * Asks what is left of the score of one set with some pairs weaker, as often as one likes: the chains are packed anew,
 * no distance is searched again, as weaker evidence brings nothing nearer. Both sides are counted in full.
 */
export function openWeakening(
  network: SearchedGraph,
  members: Int32Array,
): (weaker: readonly WeakPair[]) => Weakened {
  const graph = { ...network.graph, cost: network.graph.cost.slice() };
  const listing = network.parameters.chains.listing.value;
  const sideOf = (chains: SearchedGraph["fromFugitives"]): WeakenedSide => {
    const packings = packChains(network, graph, members, chains);
    return { reliability: listing * packedReliability(packings), chains: bestPacking(packings) };
  };
  return (weaker) => {
    const changed = weaker.map((pair) => reprice(graph, pair));
    const [fugitives, syndicates] = [sideOf(network.fromFugitives), sideOf(network.fromSyndicates)];
    for (const edge of changed.flat()) graph.cost[edge] = network.graph.cost[edge]!;
    return { score: fugitives.reliability * syndicates.reliability, fugitives, syndicates };
  };
}

function reprice(graph: GraphArrays, { low, high, reliability }: WeakPair): number[] {
  return halfEdges(graph, low, high).map(({ edge }) => {
    graph.cost[edge] = -Math.log(reliability);
    return edge;
  });
}

/** The pairs of which these rows of the evidence are a part, as weak as they are without them. */
export function pairsWithout(
  { weighed: { pairs, weighing } }: EvidenceNetwork,
  isLeftOut: (row: number) => boolean,
): WeakPair[] {
  const weaker: WeakPair[] = [];
  for (let pair = 0; pair < pairs.low.length; pair++) {
    for (let place = pairs.start[pair]!; place < pairs.start[pair + 1]!; place++) {
      if (!isLeftOut(pairs.rows[place]!)) continue;
      const reliability = jointReliability(weighing, pairs, pair, isLeftOut);
      weaker.push({ low: pairs.low[pair]!, high: pairs.high[pair]!, reliability });
      break;
    }
  }
  return weaker;
}
