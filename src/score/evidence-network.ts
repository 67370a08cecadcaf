import type { EvidenceTable } from "#model/evidence-table.ts";
import type { EvidenceColumns } from "#model/store.ts";
import { type WeighedEvidence, weighEvidence } from "./evidence-weights.ts";
import { type FlowSpace, openFlowSpace } from "./flow-search.ts";
import { type GraphArrays, graphArrays } from "./graph-arrays.ts";
import type { Hub } from "./hubs.ts";
import type { Parameters } from "./parameters.ts";
import { type ReliableChains, reliableChains } from "./reliable-chains.ts";
import { type Sides, findSides } from "./sides.ts";

/**
 * A graph with the strongest chain from either side to every node: what a score is computed on. `isEntry`: 1 where a
 * chain may enter a cluster, that is everywhere but at the listed, the sheltered and the services.
 */
export type SearchedGraph = {
  parameters: Parameters;
  graph: GraphArrays;
  fromFugitives: ReliableChains;
  fromSyndicates: ReliableChains;
  isEntry: Uint8Array;
  /** Room for the flows of any cluster, used one after the other. */
  flowSpace: FlowSpace;
};

/** The weighed evidence as a searched graph; `isLeftOut` names the rows a what-if does without. */
export type EvidenceNetwork = SearchedGraph & {
  weighed: WeighedEvidence;
  sides: Sides;
  isLeftOut?: (row: number) => boolean;
};

/** Weighs the evidence and searches both sides (METHOD.md §3–5); throws the Problems of `findSides` and `asOfDay`. */
export function evidenceNetwork(
  evidence: EvidenceColumns | EvidenceTable,
  parameters: Parameters,
  asOf: string,
  frozenHubs?: readonly Hub[],
): EvidenceNetwork {
  const weighed = weighEvidence(evidence, parameters, asOf, frozenHubs);
  const { index, guard } = weighed.weighing;
  const sides = findSides(index, evidence.standings);
  const graph = graphArrays(index.ids.length, { ...weighed.pairs, reliability: weighed.reliability });
  const { isService } = weighed.weighing;
  const isEntry = guard.sheltered.map((sheltered, node) => 1 - (sheltered | isService[node]!));
  for (const seed of [...sides.fugitives, ...sides.syndicates]) isEntry[seed] = 0;
  return { weighed, sides, ...searchGraph(graph, sides, isEntry, parameters) };
}

/** The graph with both sides searched. */
export function searchGraph(
  graph: GraphArrays,
  sides: Sides,
  isEntry: Uint8Array,
  parameters: Parameters,
): SearchedGraph {
  const flowSpace = openFlowSpace(graph.nodes);
  return { parameters, graph, ...searchBothSides(graph, sides, parameters), isEntry, flowSpace };
}

/** The strongest chains from either side. */
export function searchBothSides(
  graph: GraphArrays,
  { fugitives, syndicates }: Sides,
  { chains: { listing, cutOff } }: Parameters,
): Pick<EvidenceNetwork, "fromFugitives" | "fromSyndicates"> {
  const search = (seeds: Int32Array): ReliableChains =>
    reliableChains(graph, seeds, -Math.log(listing.value), cutOff.value);
  return { fromFugitives: search(fugitives), fromSyndicates: search(syndicates) };
}
