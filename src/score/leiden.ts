import { connectedParts } from "./connected-parts.ts";
import {
  type EdgeRoom,
  type LeidenLevel,
  aggregate,
  lowestLevel,
  renumber,
  roomBetween,
} from "./leiden-level.ts";
import { fewestNeighboursFirst, moveNodes } from "./leiden-move.ts";
import { refineCommunities } from "./leiden-refine.ts";
import type { WeightedGraph } from "./ties-that-hold.ts";

/** Levels after which a pass ends; real graphs need under ten. */
const MOST_LEVELS = 20;

/**
 * The community of every node, numbered by smallest member, by the Leiden method (Traag, Waltman, van Eck 2019) on
 * `weight` with the quality Σ over communities of (inner weight − λ/2 · K_C²), K_C the summed degrees. Communities
 * are connected. Greedy without chance: the same graph always gives the same communities.
 */
export function leiden(graph: WeightedGraph, options: { lambda: number; passes: number }): Int32Array {
  const lowest = lowestLevel(graph);
  let community: Int32Array = Int32Array.from({ length: graph.nodes }, (_, node) => node);
  for (let pass = 0; pass < options.passes; pass++) {
    const result = runPass(lowest, community, options.lambda);
    community = renumber(result.community).labels;
    if (!result.moved) break;
  }
  return connectedParts(graph, community);
}

function runPass(
  lowest: LeidenLevel,
  initial: Int32Array,
  lambda: number,
): { community: Int32Array; moved: boolean } {
  let level = lowest;
  let community: Int32Array = initial.slice();
  const holder = Int32Array.from(initial.keys());
  /** Two rooms in turn: a level is read while the next is written, and the levels before are no longer needed. */
  const rooms: [EdgeRoom?, EdgeRoom?] = [];
  let moved = false;
  for (let depth = 0; depth < MOST_LEVELS; depth++) {
    const order = depth === 0 ? fewestNeighboursFirst(level) : Int32Array.from(community.keys());
    const moves = moveNodes(level, community, lambda, order);
    moved ||= moves > 0;
    const communities = renumber(community);
    community = communities.labels;
    if (communities.count === level.size) break;
    let parts = renumber(refineCommunities(level, community, lambda));
    if (parts.count === level.size) parts = communities;
    const above = new Int32Array(parts.count);
    for (let node = 0; node < level.size; node++) above[parts.labels[node]!] = community[node]!;
    const room = (rooms[depth % 2] ??= roomBetween(level, parts.labels));
    level = aggregate(level, parts.labels, parts.count, room);
    community = renumber(above).labels;
    for (let node = 0; node < holder.length; node++) holder[node] = parts.labels[holder[node]!]!;
  }
  return { community: holder.map((part) => community[part]!), moved };
}
