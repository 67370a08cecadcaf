import type { FlowSpace } from "./flow-search.ts";
import type { GraphArrays } from "./graph-arrays.ts";
import { dropHeap, pushHeap } from "./min-heap.ts";

/**
 * The reliability (0–1) of the best chain between two members that does not leave the set: Dijkstra that stops at
 * its goal. 0 when there is none within the cut-off. Leaves the space as it was.
 */
export function reliabilityInside(
  graph: GraphArrays,
  { key, isKnown, heap }: FlowSpace,
  members: Int32Array,
  { from, to, cutOff }: { from: number; to: number; cutOff: number },
): number {
  for (const member of members) isKnown[member] = 1;
  const touched = [from];
  key[from] = 0;
  pushHeap(heap, 0, from);
  while (heap.size > 0 && heap.nodes[0] !== to) {
    const reached = heap.keys[0]!;
    const node = heap.nodes[0]!;
    dropHeap(heap);
    if (reached > key[node]!) continue;
    for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
      const next = graph.neighbour[edge]!;
      const cost = reached + graph.cost[edge]!;
      if (isKnown[next] === 0 || cost >= key[next]! || cost > cutOff) continue;
      if (key[next] === Infinity) touched.push(next);
      key[next] = cost;
      pushHeap(heap, cost, next);
    }
  }
  const reliability = heap.size > 0 ? Math.exp(-heap.keys[0]!) : 0;
  heap.size = 0;
  for (const node of touched) key[node] = Infinity;
  for (const member of members) isKnown[member] = 0;
  return reliability;
}
