import { ENTITY_KINDS } from "#model/kinds.ts";
import type { Lead } from "#model/lead.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { forwardPush } from "./forward-push.ts";

const PERSON = ENTITY_KINDS.indexOf("person");
const TOLERANCE = 1e-7;

/**
 * Where to look next from one or more sets of nodes (both sides, or the members of a cluster): what a walk from every
 * one of them reaches most, by the geometric mean of its shares, strongest first. Leads, not evidence, and no score.
 * People are never leads, nor the sheltered, nor the listed, nor what was asked from.
 */
export function findLeads(network: EvidenceNetwork, starts: readonly Int32Array[], most: number): Lead[] {
  const { graph, isEntry, weighed } = network;
  const { ids, kinds } = weighed.weighing.index;
  const walks = starts.map((start) => forwardPush(graph, start, TOLERANCE));
  const asked = new Set(starts.flatMap((start) => [...start]));
  const [first] = walks;
  return [...(first?.share.keys() ?? [])]
    .filter((node) => isEntry[node] === 1 && kinds[node] !== PERSON && !asked.has(node))
    .map((node) => {
      const product = walks.reduce((all, { share }) => all * (share.get(node) ?? 0), 1);
      return { node, share: product ** (1 / walks.length) };
    })
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || a.node - b.node)
    .slice(0, most)
    .map(({ node, share }) => ({ entity: ids[node]!, share, via: ids[first!.via.get(node)!]! }));
}
