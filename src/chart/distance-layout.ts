import type { Point } from "./drawing.ts";

const ROUNDS = 30;

/**
 * Places for one connected network so that distance on paper follows distance along links: stress minimised by
 * gradient descent (Zheng, Pawar, Goodman: Graph Drawing by Stochastic Gradient Descent, 2018), with the shuffle
 * from a fixed seed. Links of a hub are longer, so that its neighbours find room. Turned to lie as wide as can be.
 */
export function distanceLayout(count: number, edges: readonly (readonly [number, number])[]): Point[] {
  const x = Float64Array.from({ length: count }, (_, i) => Math.sqrt(i) * Math.cos(i * 2.4));
  const y = Float64Array.from({ length: count }, (_, i) => Math.sqrt(i) * Math.sin(i * 2.4));
  const distances = allDistances(count, edges);
  const pairs = Uint32Array.from({ length: (count * (count - 1)) / 2 });
  let filled = 0;
  let longest = 1;
  for (let a = 1; a < count; a += 1) {
    for (let b = 0; b < a; b += 1) {
      pairs[filled] = a * count + b;
      longest = Math.max(longest, distances[a * count + b] ?? 0);
      filled += 1;
    }
  }
  const random = seeded(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = longest ** 2 * (0.1 / longest ** 2) ** (round / (ROUNDS - 1));
    shuffle(pairs, random);
    for (const pair of pairs) {
      const a = Math.floor(pair / count);
      const b = pair % count;
      const wanted = distances[pair] ?? 1;
      const dx = (x[a] ?? 0) - (x[b] ?? 0);
      const dy = (y[a] ?? 0) - (y[b] ?? 0);
      const apart = Math.max(Math.hypot(dx, dy), 1e-6);
      const move = (Math.min(1, step / wanted ** 2) * (apart - wanted)) / 2 / apart;
      x[a] = (x[a] ?? 0) - dx * move;
      y[a] = (y[a] ?? 0) - dy * move;
      x[b] = (x[b] ?? 0) + dx * move;
      y[b] = (y[b] ?? 0) + dy * move;
    }
  }
  return laidFlat(x, y);
}

/** Shortest ways between all pairs, row by row; a link is as long as its ends have unshared neighbours. */
function allDistances(count: number, edges: readonly (readonly [number, number])[]): Float64Array {
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of edges) {
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  }
  const ways = neighbours.map((own) =>
    [...own].map((to) => {
      const theirs = neighbours[to] ?? new Set();
      const shared = [...own].filter((one) => theirs.has(one)).length;
      return { to, length: Math.sqrt(Math.max(1, own.size + theirs.size - 2 * shared)) };
    }),
  );
  const distances = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY);
  for (let start = 0; start < count; start += 1) {
    const row = distances.subarray(start * count, (start + 1) * count);
    row[start] = 0;
    const queue = [start];
    for (let head = 0; head < queue.length; head += 1) {
      const at = queue[head] ?? start;
      for (const { to, length } of ways[at] ?? []) {
        const reached = (row[at] ?? 0) + length;
        if (reached < (row[to] ?? 0) - 1e-9) {
          row[to] = reached;
          queue.push(to);
        }
      }
    }
  }
  return distances;
}

/** Turns the places so that their long axis lies level. */
function laidFlat(x: Float64Array, y: Float64Array): Point[] {
  const middleX = x.reduce((sum, value) => sum + value, 0) / x.length;
  const middleY = y.reduce((sum, value) => sum + value, 0) / y.length;
  const points = Array.from(x, (value, i) => ({ x: value - middleX, y: (y[i] ?? 0) - middleY }));
  const sum = (of: (point: Point) => number): number => points.reduce((total, point) => total + of(point), 0);
  const angle = 0.5 * Math.atan2(2 * sum((p) => p.x * p.y), sum((p) => p.x ** 2) - sum((p) => p.y ** 2));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map((p) => ({ x: p.x * cos + p.y * sin, y: p.y * cos - p.x * sin }));
}

/** Park and Miller's generator (1988): the same numbers in [0, 1) from the same seed, everywhere. */
function seeded(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

function shuffle(values: Uint32Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = held;
  }
}
