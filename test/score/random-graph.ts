import fc from "fast-check";
import type { Pairs } from "#score/graph-arrays.ts";

/** A graph of up to `most` nodes: each pair at most once, ascending, with reliabilities in 0.05 … 0.95. */
export function randomGraph(most: number, mostPairs: number): fc.Arbitrary<{ nodes: number; pairs: Pairs }> {
  return fc.integer({ min: 2, max: most }).chain((nodes) => {
    const end = fc.integer({ min: 0, max: nodes - 1 });
    const pair = fc.record({ a: end, b: end, p: fc.double({ min: 0.05, max: 0.95, noNaN: true }) });
    return fc
      .uniqueArray(
        pair.filter(({ a, b }) => a !== b),
        { maxLength: mostPairs, selector: ({ a, b }) => Math.min(a, b) * nodes + Math.max(a, b) },
      )
      .map((list) => ({ nodes, pairs: pairsOf(list) }));
  });
}

/** The pairs in the order the arrays need. */
export function pairsOf(list: readonly { a: number; b: number; p: number }[]): Pairs {
  const sorted = list
    .map(({ a, b, p }) => ({ low: Math.min(a, b), high: Math.max(a, b), p }))
    .toSorted((x, y) => x.low - y.low || x.high - y.high);
  return {
    low: Int32Array.from(sorted, ({ low }) => low),
    high: Int32Array.from(sorted, ({ high }) => high),
    reliability: Float64Array.from(sorted, ({ p }) => p),
  };
}

/** The probability, over all 2^pairs worlds, that the links that hold in a world satisfy the event. */
export function exactProbability(
  nodes: number,
  { low, high, reliability }: Pairs,
  event: (isJoined: (a: number, b: number) => boolean) => boolean,
): number {
  let probability = 0;
  for (let world = 0; world < 2 ** low.length; world++) {
    const parent = Array.from({ length: nodes }, (_, node) => node);
    const rootOf = (node: number): number => (parent[node] === node ? node : rootOf(parent[node]!));
    let chance = 1;
    for (let pair = 0; pair < low.length; pair++) {
      const holds = ((world >> pair) & 1) === 1;
      chance *= holds ? reliability[pair]! : 1 - reliability[pair]!;
      if (holds) parent[rootOf(low[pair]!)] = rootOf(high[pair]!);
    }
    if (event((a, b) => rootOf(a) === rootOf(b))) probability += chance;
  }
  return probability;
}
