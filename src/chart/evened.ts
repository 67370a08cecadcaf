import type { Box, Point } from "./drawing.ts";

/**
 * The points moved by `share` of the way to equal steps across the box, in the same order along both axes: dense
 * middles open, empty margins close.
 */
export function evened(points: readonly Point[], box: Box, share = 1): Point[] {
  const across = ranks(points.map((point) => point.x));
  const down = ranks(points.map((point) => point.y));
  return points.map(({ x, y }, i) => ({
    x: x * (1 - share) + (box.x + box.width * (across[i] ?? 0)) * share,
    y: y * (1 - share) + (box.y + box.height * (down[i] ?? 0)) * share,
  }));
}

/** The smallest rectangle round the points. */
export function boxOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The rank of each value, from 0 for the least to 1 for the greatest. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const found = values.map(() => 0.5);
  if (values.length > 1) for (const [rank, i] of order.entries()) found[i] = rank / (values.length - 1);
  return found;
}
