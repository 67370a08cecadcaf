import type { EntityId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import { type Standing, isProtected } from "#model/standing.ts";
import { type NodeIndex, findNode } from "./node-index.ts";

/** The listed entities chains start from, by node, ascending. A protected person is on neither side. */
export type Sides = { fugitives: Int32Array; syndicates: Int32Array };

/** Both sides; a `score/no-seeds` Problem names the side nobody stands on. */
export function findSides(index: NodeIndex, standings: ReadonlyMap<EntityId, Standing>): Sides {
  const on = (side: (standing: Standing) => boolean): Int32Array => {
    const nodes: number[] = [];
    for (const [id, standing] of standings) {
      const node = side(standing) && !isProtected(standing) ? findNode(index, id) : -1;
      if (node >= 0) nodes.push(node);
    }
    return Int32Array.from(nodes).toSorted();
  };
  const fugitives = on((standing) => standing.wanted);
  const syndicates = on((standing) => standing.sanctioned);
  const missing = [
    ...(fugitives.length === 0 ? ["a wanted person (fugitive)"] : []),
    ...(syndicates.length === 0 ? ["a sanctioned person or group (syndicate)"] : []),
  ];
  if (missing.length > 0) {
    throw new Problem(
      "score/no-seeds",
      `Among ${index.ids.length} entities there is not ${missing.join(", nor ")} to start from; victims and possible victims do not count.`,
      missing,
    );
  }
  return { fugitives, syndicates };
}
