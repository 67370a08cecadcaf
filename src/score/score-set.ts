import type { EvidenceTable } from "#model/evidence-table.ts";
import type { EntityId } from "#model/graph.ts";
import type { ClusterExamination, ClusterScore } from "#model/score.ts";
import type { EvidenceColumns } from "#model/store.ts";
import { type EvidenceNetwork, evidenceNetwork } from "./evidence-network.ts";
import { examineCluster } from "./examine-cluster.ts";
import type { Hub } from "./hubs.ts";
import { findNode } from "./node-index.ts";
import type { Parameters } from "./parameters.ts";
import { rankClusters } from "./run-score.ts";

/**
 * Scores and examines any set of entities, drawn by hand or found, as one cluster of rank 1; ids that are not in the
 * evidence are left out. Undefined when nobody but protected persons is left. Throws as `scoreEvidence` does.
 */
export function scoreSet(
  evidence: EvidenceColumns | EvidenceTable,
  parameters: Parameters,
  asOf: string,
  members: readonly EntityId[],
  frozenHubs?: readonly Hub[],
): { cluster: ClusterScore; examination: ClusterExamination } | undefined {
  const network = evidenceNetwork(evidence, parameters, asOf, frozenHubs);
  const nodes = nodesOfSet(network, members);
  const [cluster] = rankClusters(network, [nodes]);
  return cluster && { cluster, examination: examineCluster(network, nodes) };
}

/** The nodes of these entities, ascending, each once; those not in the evidence are left out. */
export function nodesOfSet({ weighed }: EvidenceNetwork, members: readonly EntityId[]): Int32Array {
  const found = members.map((id) => findNode(weighed.weighing.index, id)).filter((node) => node >= 0);
  return Int32Array.from(new Set(found)).toSorted();
}
