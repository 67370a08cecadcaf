import type { Box, Point } from "./drawing.ts";
import { boxOf } from "./evened.ts";
import type { Reach } from "./push-apart.ts";

/**
 * The points grown to fill the area, one axis at most `stretch` times more than the other and neither more than `most`
 * times, so that few entities do not stand at the ends of the page; none on another.
 */
export function fitPoints(
  points: readonly Point[],
  reaches: readonly Reach[],
  area: Box,
  { stretch, most }: { stretch: number; most: number },
): Point[] {
  const from = boxOf(points);
  const side = Math.max(...reaches.map((reach) => reach.side));
  const up = Math.max(...reaches.map((reach) => reach.up));
  const down = Math.max(...reaches.map((reach) => reach.down));
  const free = { width: Math.max(0, area.width - 2 * side), height: Math.max(0, area.height - up - down) };
  const growX = from.width > 0 ? free.width / from.width : Number.POSITIVE_INFINITY;
  const growY = from.height > 0 ? free.height / from.height : Number.POSITIVE_INFINITY;
  const both = Math.min(growX, growY);
  const byX = Number.isFinite(both) ? Math.min(growX, both * stretch, most) : 0;
  const byY = Number.isFinite(both) ? Math.min(growY, both * stretch, most) : 0;
  const middle = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  return points.map(({ x, y }, i) => ({
    x: area.x + side + free.width / 2 + (x - middle.x) * byX + 0.01 * Math.sqrt(i) * Math.cos(i * 2.4),
    y: area.y + up + free.height / 2 + (y - middle.y) * byY + 0.01 * Math.sqrt(i) * Math.sin(i * 2.4),
  }));
}
