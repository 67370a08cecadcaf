import type { EvidenceNetwork } from "./evidence-network.ts";
import { weightOf } from "./graph-arrays.ts";
import { addArc, maxFlow, openFlowNetwork } from "./max-flow.ts";
import type { ReliableChains } from "./reliable-chains.ts";

/**
 * The least weighty set of links (pairs) and listings (seeds) that join one side to a set of entities, and how many
 * chains share no link, or no entity.
 */
export type SideCut = {
  pairs: number[];
  seeds: number[];
  weight: number;
  linkDisjoint: number;
  entityDisjoint: number;
};

/** What lies between a side and a set: all within the cut-off of the side, renumbered. */
type Between = {
  nodes: number[];
  edges: { a: number; b: number; pair: number; weight: number }[];
  seeds: number[];
  entries: number[];
};

/** The least cut by weight −ln(1 − p), and by unit capacities the most chains that share no link, or no entity. */
export function cutSide(
  network: EvidenceNetwork,
  chains: ReliableChains,
  seeds: Int32Array,
  members: Int32Array,
): SideCut {
  const between = whatLiesBetween(network, chains, seeds, members);
  const { listing } = network.weighed.weighing.parameters.chains;
  const byWeight = flowBetween(between, ({ weight }) => weight, -Math.log1p(-listing.value));
  const cut = between.edges.filter(({ a, b }) => byWeight.isNear[a] !== byWeight.isNear[b]);
  return {
    pairs: cut.map(({ pair }) => pair),
    seeds: between.seeds
      .filter((place) => byWeight.isNear[place] === 0)
      .map((place) => between.nodes[place]!),
    weight: byWeight.flow,
    linkDisjoint: flowBetween(between, () => 1, Infinity).flow,
    entityDisjoint: entityDisjoint(between),
  };
}

function whatLiesBetween(
  { graph, isEntry }: EvidenceNetwork,
  { cost }: ReliableChains,
  seeds: Int32Array,
  members: Int32Array,
): Between {
  const nodes = Array.from(cost.keys()).filter((node) => cost[node]! < Infinity);
  const places = new Map(nodes.map((node, place) => [node, place]));
  const edges = nodes.flatMap((node, a) => {
    const found: Between["edges"] = [];
    for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
      const b = places.get(graph.neighbour[edge]!);
      if (b === undefined || b < a || graph.cost[edge] === Infinity) continue;
      found.push({ a, b, pair: graph.pair[edge]!, weight: weightOf(graph.cost[edge]!) });
    }
    return found;
  });
  const entries = Array.from(members).filter((node) => isEntry[node] === 1 && places.has(node));
  return {
    nodes,
    edges,
    seeds: Array.from(seeds, (node) => places.get(node)!),
    entries: entries.map((node) => places.get(node)!),
  };
}

function flowBetween(
  { nodes, edges, seeds, entries }: Between,
  capacity: (edge: Between["edges"][number]) => number,
  ofSeed: number,
): { flow: number; isNear: Uint8Array } {
  const [from, to] = [nodes.length, nodes.length + 1];
  const network = openFlowNetwork(nodes.length + 2);
  for (const edge of edges) addArc(network, edge.a, edge.b, capacity(edge), capacity(edge));
  for (const seed of seeds) addArc(network, from, seed, ofSeed);
  for (const entry of entries) addArc(network, entry, to, Infinity);
  return maxFlow(network, from, to);
}

/** Every entity but the seeds is passed once; an entry is the end of one chain. */
function entityDisjoint({ nodes, edges, seeds, entries }: Between): number {
  const [from, to] = [2 * nodes.length, 2 * nodes.length + 1];
  const network = openFlowNetwork(2 * nodes.length + 2);
  const isSeed = new Set(seeds);
  nodes.forEach((_, place) => addArc(network, 2 * place, 2 * place + 1, isSeed.has(place) ? Infinity : 1));
  for (const { a, b } of edges) {
    addArc(network, 2 * a + 1, 2 * b, 1);
    addArc(network, 2 * b + 1, 2 * a, 1);
  }
  for (const seed of seeds) addArc(network, from, 2 * seed, Infinity);
  for (const entry of entries) addArc(network, 2 * entry + 1, to, Infinity);
  return maxFlow(network, from, to).flow;
}
