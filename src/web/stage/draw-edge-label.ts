import type { Crowd } from "./crowd.ts";
import type { Palette } from "./palette.ts";
import type { Point } from "./place-near.ts";

type Line = { readonly label: string | null; readonly curvature?: number };
type End = Point & { readonly size: number };
type Face = {
  readonly edgeLabelSize: number;
  readonly edgeLabelFont: string;
  readonly edgeLabelWeight: string;
};

/** Where on the line the words may stand, from one end (0) to the other (1), best first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/**
 * Draws the words of a line upright on a slip of paper, on the line and clear of every caption and other words; where
 * the line has no such place they are left out in that frame. Captions are drawn before.
 */
export function edgeLabelDrawer(
  palette: Palette,
  crowd: Crowd,
): (context: CanvasRenderingContext2D, line: Line, source: End, target: End, settings: Face) => void {
  return (
    context,
    { label, curvature },
    source,
    target,
    { edgeLabelSize, edgeLabelFont, edgeLabelWeight },
  ) => {
    if (label === null || label === "") return;
    if (Math.hypot(target.x - source.x, target.y - source.y) < source.size + target.size + edgeLabelSize)
      return;
    context.font = `${edgeLabelWeight} ${edgeLabelSize}px ${edgeLabelFont}`;
    const half = context.measureText(label).width / 2 + 2;
    const height = edgeLabelSize / 2 + 2;
    for (const part of SPOTS) {
      const { x, y } = pointOn(source, target, curvature ?? 0, part);
      const box = { left: x - half, right: x + half, top: y - height, bottom: y + height };
      if (!crowd.isFree(box)) continue;
      crowd.take(box);
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.fillStyle = palette.paper;
      context.fillRect(box.left, box.top + 1, 2 * half, 2 * height - 2);
      context.fillStyle = palette.ink;
      context.fillText(label, x, y);
      context.textAlign = "left";
      context.textBaseline = "alphabetic";
      return;
    }
  };
}

/** A point of the line that Sigma draws between two ends: a parabola whose bend is `curvature` × its length. */
export function pointOn(from: Point, to: Point, curvature: number, part: number): Point {
  const bend = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  const rest = 1 - part;
  const weigh = (a: number, b: number, c: number): number =>
    rest * rest * a + 2 * rest * part * b + part * part * c;
  return { x: weigh(from.x, bend.x, to.x), y: weigh(from.y, bend.y, to.y) };
}
