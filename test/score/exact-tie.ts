import type { EvidenceNetwork } from "#score/evidence-network.ts";
import { exactProbability } from "./random-graph.ts";
import { FUGITIVES, SET, SYNDICATES } from "./random-world.ts";

/** The nodes of these entities, ascending; those the network does not know are left out. */
export function nodesOf(network: EvidenceNetwork, names: readonly string[]): Int32Array {
  const { ids } = network.weighed.weighing.index;
  const nodes = names.map((name) => ids.findIndex((id) => id === name)).filter((node) => node >= 0);
  return Int32Array.from(nodes).toSorted();
}

/** The exact chance (0–1) that the set of a random world is linked to both sides, listings taken for true. */
export function exactTie(network: EvidenceNetwork): number {
  const { weighed } = network;
  const [members, fugitives, syndicates] = [SET, FUGITIVES, SYNDICATES].map((names) => [
    ...nodesOf(network, names),
  ]) as [number[], number[], number[]];
  const pairs = { ...weighed.pairs, reliability: weighed.reliability };
  return exactProbability(weighed.weighing.index.ids.length, pairs, (isJoined) => {
    const isTied = (side: number[]): boolean => side.some((a) => members.some((b) => isJoined(a, b)));
    return isTied(fugitives) && isTied(syndicates);
  });
}
