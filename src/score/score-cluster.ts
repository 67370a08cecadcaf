import {
  type FlowChain,
  type Packing,
  bestPacking,
  disjointChains,
  packedReliability,
} from "./disjoint-chains.ts";
import type { SearchedGraph } from "./evidence-network.ts";
import type { GraphArrays } from "./graph-arrays.ts";
import { reliabilityInside } from "./reliability-inside.ts";
import { type ReliableChains, chainTo } from "./reliable-chains.ts";

/** Where the strongest chain of one side enters a set of entities, and its reliability (0–1). */
export type Tie = { entry: number; reliability: number };

/** The strongest chain of one side, the chains that count together, and the reliability (0–1) they certify. */
export type Side = { strongest: Tie; reliability: number; chains: readonly FlowChain[] };

/** How strongly a set is tied to both sides; a side without a chain within the cut-off is not there. */
export type ClusterTies = {
  fugitives: Side | undefined;
  syndicates: Side | undefined;
  /** R_F × R_S, 0–1. */
  score: number;
  /** Reliability (0–1) of the best chain inside the set between the two entries. */
  entryToEntry: number;
  /** The member by which the strongest single chain leads from side to side and passes nothing twice. */
  whole: Tie | undefined;
};

/**
 * Scores a set of entities (nodes ascending, no two alike) by the K strongest edge-disjoint chains from either side
 * to a member that may be an entry (METHOD.md §6). Any set can be scored, not only the clusters found.
 */
export function scoreCluster(network: SearchedGraph, members: Int32Array): ClusterTies {
  const { fromFugitives, fromSyndicates } = network;
  const toFugitives = strongestTie(network, fromFugitives, members);
  const toSyndicates = strongestTie(network, fromSyndicates, members);
  const isCounted = isWorthCounting(network, toFugitives, toSyndicates);
  const fugitives = toFugitives && sideOf(network, members, fromFugitives, toFugitives, isCounted);
  const syndicates = toSyndicates && sideOf(network, members, fromSyndicates, toSyndicates, isCounted);
  if (fugitives === undefined || syndicates === undefined) {
    return { fugitives, syndicates, score: 0, entryToEntry: 0, whole: undefined };
  }
  return {
    fugitives,
    syndicates,
    score: fugitives.reliability * syndicates.reliability,
    entryToEntry: reliabilityInside(network.graph, network.flowSpace, members, {
      from: fugitives.strongest.entry,
      to: syndicates.strongest.entry,
      cutOff: network.parameters.chains.cutOff.value,
    }),
    whole: wholeTie(network, members),
  };
}

/** False where K chains a side could not bring the score to what is shown: K chains certify at most K times one. */
function isWorthCounting({ parameters }: SearchedGraph, a: Tie | undefined, b: Tie | undefined): boolean {
  const { chains, shownFrom } = parameters;
  const most = chains.perSide.value ** 2 * (a?.reliability ?? 0) * (b?.reliability ?? 0);
  return chains.perSide.value > 1 && 100 * most >= shownFrom.value;
}

function sideOf(
  network: SearchedGraph,
  members: Int32Array,
  chains: ReliableChains,
  strongest: Tie,
  isCounted: boolean,
): Side {
  const { listing } = network.parameters.chains;
  if (!isCounted) {
    const chain = chainTo(chains, strongest.entry);
    const cost = chains.cost[strongest.entry]! + Math.log(listing.value);
    return { strongest, reliability: strongest.reliability, chains: [{ ...chain, cost }] };
  }
  const packings = packChains(network, network.graph, members, chains);
  const reliability = Math.max(strongest.reliability, listing.value * packedReliability(packings));
  return { strongest, reliability, chains: bestPacking(packings) };
}

/**
 * The cheapest edge-disjoint chains of one side to the set through a graph of the same links, none of them stronger
 * than in the network that was searched: the distances found there still guide the search.
 */
export function packChains(
  { isEntry, flowSpace, parameters }: SearchedGraph,
  graph: GraphArrays,
  members: Int32Array,
  { cost, before }: ReliableChains,
): Packing[] {
  const { listing, cutOff, perSide } = parameters.chains;
  const start = -Math.log(listing.value);
  const search = {
    graph,
    entries: Array.from(members.filter((member) => isEntry[member] === 1)),
    isSeed: (node: number) => cost[node] === start && before[node] === -1,
    toSeed: (node: number) => cost[node]! - start,
    most: perSide.value,
    cutOff: cutOff.value,
  };
  return disjointChains(search, flowSpace);
}

/** Ties between equal members go to the first in the order of ids. */
function strongestTie(
  { isEntry }: SearchedGraph,
  { cost }: ReliableChains,
  members: Int32Array,
): Tie | undefined {
  let entry = -1;
  let least = Infinity;
  for (const member of members) {
    if (isEntry[member] === 1 && cost[member]! < least) {
      least = cost[member]!;
      entry = member;
    }
  }
  return entry < 0 ? undefined : { entry, reliability: Math.exp(-least) };
}

/** The best way from side to side by one member, put together of the strongest chains to it, that has no loop. */
function wholeTie(network: SearchedGraph, members: Int32Array): Tie | undefined {
  const { isEntry, fromFugitives, fromSyndicates } = network;
  const costOf = (member: number): number => fromFugitives.cost[member]! + fromSyndicates.cost[member]!;
  const candidates = members.filter((member) => isEntry[member] === 1 && costOf(member) < Infinity);
  const cheapest = candidates.reduce(
    (best, member) => (costOf(member) < costOf(best) ? member : best),
    candidates[0] ?? -1,
  );
  const entry =
    cheapest < 0 || passesNothingTwice(network, cheapest)
      ? cheapest
      : candidates
          .toSorted((a, b) => costOf(a) - costOf(b) || a - b)
          .find((member) => passesNothingTwice(network, member));
  return entry === undefined || entry < 0 ? undefined : { entry, reliability: Math.exp(-costOf(entry)) };
}

function passesNothingTwice({ fromFugitives, fromSyndicates }: SearchedGraph, member: number): boolean {
  const there = chainTo(fromFugitives, member).nodes;
  const back = chainTo(fromSyndicates, member).nodes;
  return new Set([...there, ...back]).size === there.length + back.length - 1;
}
