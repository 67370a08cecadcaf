import type { WeightedGraph } from "./ties-that-hold.ts";

/** Splits every community into its connected parts, numbered 0, 1, 2 … by their smallest node. */
export function connectedParts(
  { nodes, offset, neighbour }: WeightedGraph,
  community: Int32Array,
): Int32Array {
  const part = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let count = 0;
  for (let start = 0; start < nodes; start++) {
    if (part[start] !== -1) continue;
    part[start] = count;
    queue[0] = start;
    let end = 1;
    for (let head = 0; head < end; head++) {
      const node = queue[head]!;
      for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) {
        const to = neighbour[edge]!;
        if (part[to] !== -1 || community[to] !== community[start]) continue;
        part[to] = count;
        queue[end++] = to;
      }
    }
    count++;
  }
  return part;
}
