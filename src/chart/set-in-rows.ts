import type { Box, Point } from "./drawing.ts";
import type { Reach } from "./push-apart.ts";

/** The places in rows from the top, in order of height and then from left; undefined when the area has no room. */
export function setInRows(
  places: readonly Point[],
  reaches: readonly Reach[],
  area: Box,
  gap: number,
): Point[] | undefined {
  const order = places
    .map((place, i) => ({ ...place, i }))
    .toSorted((a, b) => a.y - b.y || a.x - b.x || a.i - b.i)
    .map(({ i }) => i);
  const set: Point[] = places.map(() => ({ x: 0, y: 0 }));
  let [left, top, tallest] = [area.x, area.y, 0];
  for (const i of order) {
    const { side, up, down } = reaches[i] ?? { side: 0, up: 0, down: 0 };
    if (left + 2 * side > area.x + area.width) [left, top, tallest] = [area.x, top + tallest + gap, 0];
    set[i] = { x: left + side, y: top + up };
    left += 2 * side + gap;
    tallest = Math.max(tallest, up + down);
    if (left - gap > area.x + area.width || top + tallest > area.y + area.height) return undefined;
  }
  return set;
}
