import type { EvidenceTable } from "#model/evidence-table.ts";
import type { EntityId, LinkId } from "#model/graph.ts";
import type { ClusterScore } from "#model/score.ts";
import type { SourceId } from "#model/source.ts";
import type { EvidenceColumns } from "#model/store.ts";
import { type EvidenceNetwork, evidenceNetwork } from "./evidence-network.ts";
import { linkIdAt } from "./explain-chain.ts";
import type { Hub } from "./hubs.ts";
import { networkWithout } from "./network-without.ts";
import { findNode } from "./node-index.ts";
import type { Parameters } from "./parameters.ts";
import { rankClusters } from "./run-score.ts";
import { nodesOfSet } from "./score-set.ts";

/** What a person asks to do without: whole sources, and single links (with the entities they join, to find them by). */
export type LeftOut = {
  sources: readonly SourceId[];
  links: readonly { id: LinkId; from: EntityId; to: EntityId }[];
};

/**
 * The same set scored as if these sources and links had never been recorded; hubs and standings stay as they are. What
 * is not in the evidence is left out already. Undefined and throws as `scoreSet`.
 */
export function scoreWithout(
  evidence: EvidenceColumns | EvidenceTable,
  parameters: Parameters,
  asOf: string,
  members: readonly EntityId[],
  leftOut: LeftOut,
  frozenHubs?: readonly Hub[],
): ClusterScore | undefined {
  const network = evidenceNetwork(evidence, parameters, asOf, frozenHubs);
  const rest = networkWithout(network, isLeftOut(network, leftOut));
  return rankClusters(rest, [nodesOfSet(network, members)])[0];
}

function isLeftOut(network: EvidenceNetwork, { sources, links }: LeftOut): (row: number) => boolean {
  const { weighing } = network.weighed;
  const isGone = Uint8Array.from(weighing.sources.sources, ({ id }) => Number(sources.includes(id)));
  const rows = new Set(links.flatMap((link) => rowsOf(network, link)));
  return (row) => isGone[weighing.columns.source[row]!] === 1 || rows.has(row);
}

/** The rows of the link: one, or none. */
function rowsOf({ weighed, graph }: EvidenceNetwork, { id, from, to }: LeftOut["links"][number]): number[] {
  const { pairs, weighing } = weighed;
  const [a, b] = [findNode(weighing.index, from), findNode(weighing.index, to)];
  if (a < 0 || b < 0) return [];
  const edge = graph.neighbour.subarray(graph.offset[a], graph.offset[a + 1]).indexOf(b);
  if (edge < 0) return [];
  const pair = graph.pair[graph.offset[a]! + edge]!;
  return [...pairs.rows.subarray(pairs.start[pair], pairs.start[pair + 1])].filter(
    (row) => linkIdAt(weighing.evidence, row) === id,
  );
}
