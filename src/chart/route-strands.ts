import type { EntityId } from "#model/graph.ts";
import { type Curve, bentCurve, entersAt, partOf, pointAt } from "./curve.ts";
import type { Box, Point } from "./drawing.ts";
import { LEADING, isMarked } from "./measure-entity.ts";
import type { PlacedEntity } from "./place.ts";
import type { Strand } from "./strands.ts";

/** A strand with its way across the page, from symbol to symbol. */
export type RoutedStrand = { readonly strand: Strand; readonly curve: Curve };

const BENDS = [0, 0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.32, -0.32] as const;
const SAMPLES = 24;

/**
 * Ways for all strands: those between the same two entities side by side, each group bent as little as keeps it off
 * the symbols and captions of others, so that no line seems to end where it only passes.
 */
export function routeStrands(
  groups: readonly (readonly Strand[])[],
  placed: readonly PlacedEntity[],
  area: Box,
): RoutedStrand[] {
  const places = new Map(placed.map((one) => [one.entity.id, one]));
  return groups.flatMap((strands) => {
    const [first] = strands;
    const from = places.get(first?.from ?? ("" as EntityId));
    const to = places.get(first?.to ?? ("" as EntityId));
    if (from === undefined || to === undefined) return [];
    if (from === to) return strands.map((strand, i) => ({ strand, curve: loop(from, i) }));
    const apart = Math.hypot(to.x - from.x, to.y - from.y);
    const others = placed.filter((one) => one !== from && one !== to);
    const gap = Math.min(from.size * 1.25, (apart * 0.7) / strands.length);
    const cost = (bend: number): number =>
      Math.abs(bend) * 6 + crossings(bentCurve(from, to, bend * apart), others, area);
    const bend = BENDS.reduce((best, next) => (cost(next) < cost(best) - 1e-9 ? next : best));
    return strands.map((strand, i) => {
      const offset = bend * apart + (i - (strands.length - 1) / 2) * gap;
      const forward = strand.from === from.entity.id;
      const [start, end] = forward ? [from, to] : [to, from];
      const whole = bentCurve(start, end, forward ? offset : -offset);
      const [leaves, arrives] = [
        entersAt(whole, (p) => covers(start, p), 0),
        entersAt(whole, (p) => covers(end, p), 1),
      ];
      return { strand, curve: partOf(whole, leaves, arrives) };
    });
  });
}

/** The room of the caption below the symbol. */
export function captionBox(one: PlacedEntity): Box {
  const top = one.y + one.up;
  return { x: one.x - one.side, y: top, width: 2 * one.side, height: one.y + one.down - top };
}

/** How far from its place a symbol, with its ring if any, keeps lines off. */
export function symbolRadius(one: PlacedEntity): number {
  return one.radius * (isMarked(one.entity) ? 1.5 : 1.2);
}

function covers(one: PlacedEntity, point: Point): boolean {
  if (Math.hypot(point.x - one.x, point.y - one.y) < symbolRadius(one)) return true;
  const half = Math.max(...one.caption.map((line) => line.width)) * one.size * 0.5 + one.size * 0.2;
  const bottom = one.y + one.down - one.size * (LEADING - 1) * 0.5;
  return (
    point.y > one.y && point.y < bottom && Math.abs(point.x - one.x) < half && point.y > one.y + one.radius
  );
}

function crossings(curve: Curve, others: readonly PlacedEntity[], area: Box): number {
  const points = Array.from({ length: SAMPLES - 1 }, (_, i) => pointAt(curve, (i + 1) / SAMPLES));
  const left = Math.min(...points.map((point) => point.x));
  const right = Math.max(...points.map((point) => point.x));
  let cost = points.some((point) => !inside(area, point)) ? 20 : 0;
  for (const one of others) {
    if (one.x + one.side < left || one.x - one.side > right) continue;
    const radius = symbolRadius(one);
    if (points.some((point) => Math.hypot(point.x - one.x, point.y - one.y) < radius)) cost += 10;
    else if (points.some((point) => inside(captionBox(one), point))) cost += 3;
  }
  return cost;
}

function inside({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

function loop({ x, y, radius }: PlacedEntity, i: number): Curve {
  const reach = radius * (4 + 2 * i);
  return {
    from: { x: x - radius, y: y - radius * 0.9 },
    bend: { x, y: y - reach },
    to: { x: x + radius, y: y - radius * 0.9 },
  };
}
