import type { GraphArrays } from "./graph-arrays.ts";
import { leiden } from "./leiden.ts";
import { nodesByPart } from "./leiden-level.ts";
import type { Parameters } from "./parameters.ts";
import { tiesThatHold } from "./ties-that-hold.ts";

/** The clusters of the graph (METHOD.md §5): their nodes, ascending; communities below the least size are left out. */
export function findClusters(graph: GraphArrays, { clusters }: Parameters): Int32Array[] {
  const held = tiesThatHold(graph, clusters.weakest.value);
  const community = leiden(held, { lambda: clusters.lambda.value, passes: clusters.passes.value });
  const count = community.reduce((most, each) => Math.max(most, each + 1), 0);
  const { start, nodes } = nodesByPart(community, count);
  const found: Int32Array[] = [];
  for (let each = 0; each < count; each++) {
    const places = nodes.subarray(start[each], start[each + 1]);
    if (places.length < clusters.minimumSize.value) continue;
    found.push(places.map((place) => held.original[place]!).toSorted());
  }
  return found;
}
