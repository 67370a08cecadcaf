import { type Point, fixed } from "./drawing.ts";

const STEPS = 48;

/** A quadratic curve: from, the point that bends it, to. */
export type Curve = { readonly from: Point; readonly bend: Point; readonly to: Point };

/** The curve between two points whose middle lies `offset` points to the left of the straight line. */
export function bentCurve(from: Point, to: Point, offset: number): Curve {
  const apart = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1e-6);
  const bend = {
    x: (from.x + to.x) / 2 + ((to.y - from.y) / apart) * offset * 2,
    y: (from.y + to.y) / 2 - ((to.x - from.x) / apart) * offset * 2,
  };
  return { from, bend, to };
}

/** The point at `t` of the way, 0 to 1. */
export function pointAt({ from, bend, to }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

/** The part of the curve between two of its points. */
export function partOf(curve: Curve, start: number, end: number): Curve {
  const from = pointAt(curve, start);
  const to = pointAt(curve, end);
  const mix = (a: Point, b: Point): Point => ({
    x: a.x + (b.x - a.x) * end,
    y: a.y + (b.y - a.y) * end,
  });
  const [first, second] = [mix(curve.from, curve.bend), mix(curve.bend, curve.to)];
  return {
    from,
    bend: { x: first.x + (second.x - first.x) * start, y: first.y + (second.y - first.y) * start },
    to,
  };
}

/** How far along the curve, from its middle to one end, it first comes inside: 0 or 1 when it never does. */
export function entersAt(curve: Curve, inside: (point: Point) => boolean, end: 0 | 1): number {
  const at = (step: number): number => 0.5 + (end - 0.5) * (step / STEPS);
  let step = 0;
  while (step < STEPS && !inside(pointAt(curve, at(step)))) step += 1;
  if (step === 0) return 0.5;
  let [out, within] = [at(step - 1), at(step)];
  for (let i = 0; i < 12; i += 1) {
    const half = (out + within) / 2;
    if (inside(pointAt(curve, half))) within = half;
    else out = half;
  }
  return out;
}

/** The curve as a path. */
export function curvePath({ from, bend, to }: Curve): string {
  const cubic = (a: Point): Point => ({
    x: a.x + ((bend.x - a.x) * 2) / 3,
    y: a.y + ((bend.y - a.y) * 2) / 3,
  });
  const [one, two] = [cubic(from), cubic(to)];
  const points = [one, two, to].map((point) => `${fixed(point.x)} ${fixed(point.y)}`);
  return `M ${fixed(from.x)} ${fixed(from.y)} C ${points.join(" ")}`;
}
