import type { EntityId } from "#model/graph.ts";
import type { ClusterScore } from "#model/score.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { findNode } from "./node-index.ts";
import { rankClusters } from "./run-score.ts";

/**
 * Scores any set of entities, drawn by hand or found, as one cluster of rank 1; ids that are not in the evidence are
 * left out. Undefined when nobody but protected persons is left.
 */
export function scoreSet(network: EvidenceNetwork, members: readonly EntityId[]): ClusterScore | undefined {
  return rankClusters(network, [nodesOfSet(network, members)])[0];
}

/** The nodes of these entities, ascending, each once; those not in the evidence are left out. */
export function nodesOfSet({ weighed }: EvidenceNetwork, members: readonly EntityId[]): Int32Array {
  const found = members.map((id) => findNode(weighed.weighing.index, id)).filter((node) => node >= 0);
  return Int32Array.from(new Set(found)).toSorted();
}
