import type { EvidenceNetwork } from "./evidence-network.ts";

export const WORLDS = 1024;
const BITS = 32;
const PRECISION = 16;

/**
 * The share of 1,024 sampled worlds in which the set is linked to both sides. In each world every link holds by a
 * hash of its ends, the world and its reliability (to 2^-16): the same evidence gives the same worlds, and more
 * evidence only adds links to them. Looked at is what lies within the cut-off of either side.
 */
export function sampleWorlds(network: EvidenceNetwork, members: Int32Array): number {
  const entries = members.filter((node) => network.isEntry[node] === 1);
  const any = (worlds: Int32Array): number => entries.reduce((all, node) => all | worlds[node]!, 0);
  let linked = 0;
  for (const { one, other } of worldsOf(network)) linked += countBits(any(one) & any(other));
  return linked / WORLDS;
}

/** In each round 32 worlds: by node, the bits of those in which the fugitives, and in which the syndicates, reach it. */
export function* worldsOf({
  graph,
  fromFugitives,
  fromSyndicates,
  sides,
  weighed,
}: EvidenceNetwork): Iterable<{ one: Int32Array; other: Int32Array }> {
  const { ids } = weighed.weighing.index;
  const isNear = (node: number): boolean =>
    fromFugitives.cost[node]! < Infinity || fromSyndicates.cost[node]! < Infinity;
  const nodes = Array.from(fromFugitives.cost.keys()).filter(isNear);
  const nameHash = new Map(nodes.map((node) => [node, hashText(ids[node]!)]));
  const holds = new Int32Array(weighed.pairs.low.length);
  const listing = weighed.weighing.parameters.chains.listing.value;
  for (let word = 0; word < WORLDS / BITS; word++) {
    for (const node of nodes) {
      for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
        const to = graph.neighbour[edge]!;
        if (to < node || !nameHash.has(to)) continue;
        const key = Math.imul(nameHash.get(node)!, 0x01000193) ^ nameHash.get(to)!;
        holds[graph.pair[edge]!] = bitsOf(weighed.reliability[graph.pair[edge]!]!, key, word);
      }
    }
    const reach = (seeds: Int32Array): Int32Array => {
      const worlds = new Int32Array(graph.nodes);
      const queue = Array.from(seeds);
      for (const seed of seeds) worlds[seed] = bitsOf(listing, ~nameHash.get(seed)!, word);
      for (const node of queue) {
        for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
          const to = graph.neighbour[edge]!;
          const more = worlds[node]! & holds[graph.pair[edge]!]! & ~worlds[to]!;
          if (more === 0) continue;
          worlds[to]! |= more;
          queue.push(to);
        }
      }
      return worlds;
    };
    yield { one: reach(sides.fugitives), other: reach(sides.syndicates) };
  }
}

/** 32 worlds in which something of this chance holds, by comparing its binary digits with hashed ones. */
function bitsOf(chance: number, key: number, word: number): number {
  const digits = Math.floor(chance * 2 ** PRECISION);
  let holds = 0;
  for (let digit = 0; digit < PRECISION; digit++) {
    const drawn = mix(key, word * PRECISION + digit);
    holds = ((digits >>> digit) & 1) === 1 ? ~drawn | holds : ~drawn & holds;
  }
  return holds;
}

function mix(key: number, round: number): number {
  let hash = Math.imul(key ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(round + 0x27d4eb2f, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}

/** FNV-1a over code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash;
}

/** The bits that are set. */
export function countBits(word: number): number {
  let left = word >>> 0;
  let count = 0;
  for (; left !== 0; count++) left = (left & (left - 1)) >>> 0;
  return count;
}
