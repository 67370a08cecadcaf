import type { EvidenceNetwork } from "./evidence-network.ts";
import { subgraph } from "./graph-arrays.ts";
import { reliableChains } from "./reliable-chains.ts";

/** Where the strongest chain of one side enters a set of entities, and its reliability (0–1). */
export type Tie = { entry: number; reliability: number };

/** How strongly a set is tied to both sides; a side without a chain within the cut-off has no tie. */
export type ClusterTies = {
  fugitives: Tie | undefined;
  syndicates: Tie | undefined;
  /** R_F × R_S, 0–1. */
  score: number;
  /** Reliability (0–1) of the best chain inside the set between the two entries. */
  entryToEntry: number;
  /** The member by which the strongest single chain leads from side to side. */
  whole: Tie | undefined;
};

/**
 * Scores a set of entities (nodes ascending, no two alike) by the strongest chain from either side to a member that
 * may be an entry: K = 1 of METHOD.md §6. Any set can be scored, not only the clusters found.
 */
export function scoreCluster(network: EvidenceNetwork, members: Int32Array): ClusterTies {
  const { fromFugitives, fromSyndicates } = network;
  const fugitives = strongestTie(network, (member) => fromFugitives.cost[member]!, members);
  const syndicates = strongestTie(network, (member) => fromSyndicates.cost[member]!, members);
  if (fugitives === undefined || syndicates === undefined) {
    return { fugitives, syndicates, score: 0, entryToEntry: 0, whole: undefined };
  }
  const bothSides = (member: number): number => fromFugitives.cost[member]! + fromSyndicates.cost[member]!;
  return {
    fugitives,
    syndicates,
    score: fugitives.reliability * syndicates.reliability,
    entryToEntry: reliabilityInside(network, members, fugitives.entry, syndicates.entry),
    whole: strongestTie(network, bothSides, members),
  };
}

/** Ties between equal members go to the first in the order of ids. */
function strongestTie(
  { isEntry }: EvidenceNetwork,
  cost: (member: number) => number,
  members: Int32Array,
): Tie | undefined {
  let entry = -1;
  let least = Infinity;
  for (const member of members) {
    if (isEntry[member] === 1 && cost(member) < least) {
      least = cost(member);
      entry = member;
    }
  }
  return entry < 0 ? undefined : { entry, reliability: Math.exp(-least) };
}

function reliabilityInside(
  { graph, weighed }: EvidenceNetwork,
  members: Int32Array,
  from: number,
  to: number,
): number {
  const { cutOff } = weighed.weighing.parameters.chains;
  const inside = subgraph(graph, members);
  const { cost } = reliableChains(inside, [members.indexOf(from)], 0, cutOff.value);
  return Math.exp(-cost[members.indexOf(to)]!);
}
