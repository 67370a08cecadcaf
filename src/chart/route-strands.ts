import type { EntityId } from "#model/graph.ts";
import { boxOf } from "./evened.ts";
import { type Curve, bentCurve, entersAt, partOf, pointAt } from "./curve.ts";
import type { Box, Point } from "./drawing.ts";
import { LEADING, SMALL, isMarked } from "./measure-entity.ts";
import { type Occupancy, holds, occupancy } from "./occupancy.ts";
import type { PlacedEntity } from "./place.ts";
import type { Strand } from "./strands.ts";

/** A strand with its way across the page, from symbol to symbol. */
export type RoutedStrand = { readonly strand: Strand; readonly curve: Curve };

const BENDS = [0, 0.07, -0.07, 0.14, -0.14, 0.21, -0.21, 0.28, -0.28, 0.35, -0.35] as const;
const MOST_BEND = 9;
const SAMPLES = 24;
/** What a line costs that is wholly behind captions of its own ends: a reader looks for its arrow at the symbol. */
const OWN_CAPTION = 6;

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
  const entities = occupancy<PlacedEntity>(60);
  for (const one of placed) {
    entities.add(
      { x: one.x - one.side, y: one.y - one.up, width: 2 * one.side, height: one.up + one.down },
      one,
    );
  }
  return groups.flatMap((strands) => {
    const [first] = strands;
    const from = places.get(first?.from ?? ("" as EntityId));
    const to = places.get(first?.to ?? ("" as EntityId));
    if (from === undefined || to === undefined) return [];
    if (from === to) return strands.map((strand, i) => ({ strand, curve: loop(from, i) }));
    const apart = Math.hypot(to.x - from.x, to.y - from.y);
    const wide = (Math.abs(to.x - from.x) * 1.15 + Math.abs(to.y - from.y) * 2.6) / Math.max(apart, 1);
    const gap = Math.min(from.size * wide, (apart * 0.9) / strands.length);
    const bend = leastBend(from, to, entities, area);
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

/** The room of the symbol, with its ring if any. */
export function symbolBox(one: PlacedEntity): Box {
  const radius = symbolRadius(one);
  return { x: one.x - radius, y: one.y - radius, width: 2 * radius, height: 2 * radius };
}

function symbolRadius(one: PlacedEntity): number {
  return one.radius * (isMarked(one.entity) ? 1.5 : 1.2);
}

function covers(one: PlacedEntity, point: Point): boolean {
  if (Math.hypot(point.x - one.x, point.y - one.y) < symbolRadius(one)) return true;
  const widest = Math.max(...one.caption.map((line) => line.width), (one.identifier?.width ?? 0) * SMALL);
  const half = widest * one.size * 0.5 + one.size * 0.2;
  const bottom = one.y + one.down - one.size * (LEADING - 1) * 0.5;
  return (
    point.y > one.y && point.y < bottom && Math.abs(point.x - one.x) < half && point.y > one.y + one.radius
  );
}

/** The smallest of the bends that cross the fewest symbols and captions, as a part of the distance. */
function leastBend(
  from: PlacedEntity,
  to: PlacedEntity,
  entities: Occupancy<PlacedEntity>,
  area: Box,
): number {
  const apart = Math.hypot(to.x - from.x, to.y - from.y);
  let best = { bend: 0, cost: Number.POSITIVE_INFINITY };
  for (const bend of BENDS) {
    const strain = Math.abs(bend) * 6;
    if (strain >= best.cost) break;
    if (Math.abs(bend) * apart > MOST_BEND * from.size) continue;
    const cost = strain + crossings(bentCurve(from, to, bend * apart), [from, to], entities, area);
    if (cost < best.cost - 1e-9) best = { bend, cost };
  }
  return best.bend;
}

function crossings(
  curve: Curve,
  ends: readonly PlacedEntity[],
  entities: Occupancy<PlacedEntity>,
  area: Box,
): number {
  const points = Array.from({ length: SAMPLES - 1 }, (_, i) => pointAt(curve, (i + 1) / SAMPLES));
  let cost = points.every((point) => holds(area, point)) ? 0 : 20;
  for (const one of entities.near(boxOf(points))) {
    if (ends.includes(one)) {
      const hidden = points.filter((point) => holds(captionBox(one), point)).length / points.length;
      cost += hidden * OWN_CAPTION;
      continue;
    }
    const radius = symbolRadius(one);
    if (points.some((point) => Math.hypot(point.x - one.x, point.y - one.y) < radius)) cost += 10;
    else if (points.some((point) => holds(captionBox(one), point))) cost += 1.2;
  }
  return cost;
}

function loop({ x, y, radius }: PlacedEntity, i: number): Curve {
  const reach = radius * (5 + 2 * i);
  return {
    from: { x: x - radius, y: y - radius * 0.9 },
    bend: { x, y: y - reach },
    to: { x: x + radius, y: y - radius * 0.9 },
  };
}
