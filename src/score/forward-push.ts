import { type GraphArrays, weightOf } from "./graph-arrays.ts";

/** A random walk from a set of nodes: by node, the share of it that ends there, and the neighbour most of it came by. */
export type Walk = { share: Map<number, number>; via: Map<number, number> };

/** The chance of ending at each step. */
const STOP = 0.15;

/**
 * Personalised PageRank from the nodes along the weights of the links, by forward push (Andersen, Chung and Lang
 * 2006): only what lies near is touched. The error at a node is at most `tolerance` × its summed weights.
 */
export function forwardPush(
  { offset, neighbour, cost }: GraphArrays,
  start: Int32Array,
  tolerance: number,
): Walk {
  const share = new Map<number, number>();
  const waiting = new Map<number, number>();
  const strongest = new Map<number, { from: number; amount: number }>();
  const strengths = new Map<number, number>();
  const strengthOf = (node: number): number => {
    const known = strengths.get(node);
    if (known !== undefined) return known;
    let sum = 0;
    for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) sum += weightOf(cost[edge]!);
    strengths.set(node, sum);
    return sum;
  };
  const queue: number[] = [];
  const queued = new Set<number>();
  const enqueue = (node: number): void => {
    if (queued.has(node) || waiting.get(node)! < tolerance * strengthOf(node)) return;
    queued.add(node);
    queue.push(node);
  };
  for (const node of start) {
    waiting.set(node, 1 / start.length);
    enqueue(node);
  }
  for (const node of queue) {
    queued.delete(node);
    const amount = waiting.get(node)!;
    const strength = strengthOf(node);
    waiting.set(node, 0);
    share.set(node, (share.get(node) ?? 0) + (strength === 0 ? amount : STOP * amount));
    if (strength === 0) continue;
    for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) {
      const to = neighbour[edge]!;
      const passed = ((1 - STOP) * amount * weightOf(cost[edge]!)) / strength;
      waiting.set(to, (waiting.get(to) ?? 0) + passed);
      const before = strongest.get(to);
      if (before === undefined || passed > before.amount) strongest.set(to, { from: node, amount: passed });
      enqueue(to);
    }
  }
  return { share, via: new Map([...strongest].map(([node, { from }]) => [node, from])) };
}
