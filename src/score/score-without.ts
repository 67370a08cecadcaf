import { linkIdAt } from "#model/evidence-table.ts";
import type { EntityId, LinkId } from "#model/graph.ts";
import type { ClusterScore } from "#model/score.ts";
import type { SourceId } from "#model/source.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { networkWithout } from "./network-without.ts";
import { findNode } from "./node-index.ts";
import { rankClusters } from "./run-score.ts";
import { nodesOfSet } from "./score-set.ts";

/** What a person asks to do without: sources, origins, and single links (with what they join, to find them by). */
export type LeftOut = {
  sources: readonly SourceId[];
  origins: readonly string[];
  links: readonly { id: LinkId; from: EntityId; to: EntityId }[];
};

/**
 * The same set scored as if nothing of this had ever been recorded; hubs and standings stay as they are. What is not
 * in the evidence is left out already. Undefined as `scoreSet`.
 */
export function scoreWithout(
  network: EvidenceNetwork,
  members: readonly EntityId[],
  leftOut: LeftOut,
): ClusterScore | undefined {
  const rest = networkWithout(network, isLeftOut(network, leftOut));
  return rankClusters(rest, [nodesOfSet(network, members)])[0];
}

function isLeftOut(network: EvidenceNetwork, { sources, origins, links }: LeftOut): (row: number) => boolean {
  const { weighing } = network.weighed;
  const { sources: all, origins: named, originOf } = weighing.sources;
  const isGone = Uint8Array.from(all, ({ id }, place) =>
    Number(sources.includes(id) || origins.includes(named[originOf[place]!]!)),
  );
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
