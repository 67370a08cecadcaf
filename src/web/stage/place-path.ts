import type { EntityId } from "#model/graph.ts";
import { SPACING, placeNear, type Point } from "./place-near.ts";

const STEP = SPACING * 1.7;

/**
 * Spots for those of a path that are not placed yet: on the line between the two placed ones they lie between, or
 * further on to the right of the last placed one; beside such a spot where it is taken. Nothing placed moves.
 */
export function placePath(
  order: readonly EntityId[],
  placed: ReadonlyMap<EntityId, Point>,
): Map<EntityId, Point> {
  const spots = new Map<EntityId, Point>();
  const at = (id: EntityId | undefined): Point | undefined => (id === undefined ? undefined : placed.get(id));
  for (const [index, id] of order.entries()) {
    if (placed.has(id)) continue;
    const left = order.slice(0, index).findLastIndex((other) => placed.has(other));
    const right = order.findIndex((other, position) => position > index && placed.has(other));
    const wish = between(at(order[left]), index - left, at(order[right]), right - index);
    const taken = [...placed.values(), ...spots.values()];
    spots.set(id, isFree(wish, taken) ? wish : (placeNear(wish, 1, taken)[0] ?? wish));
  }
  return spots;
}

function between(left: Point | undefined, after: number, right: Point | undefined, ahead: number): Point {
  if (left !== undefined && right !== undefined) {
    const part = after / (after + ahead);
    return { x: left.x + (right.x - left.x) * part, y: left.y + (right.y - left.y) * part };
  }
  if (left !== undefined) return { x: left.x + after * STEP, y: left.y };
  if (right !== undefined) return { x: right.x - ahead * STEP, y: right.y };
  return { x: after * STEP, y: 0 };
}

function isFree(spot: Point, taken: readonly Point[]): boolean {
  return taken.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= SPACING * 0.8);
}
