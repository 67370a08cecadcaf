import type { Point } from "./place-near.ts";

export type Spread = Point & { readonly fixed: boolean };

const ROUNDS = 40;

/**
 * The same points, pushed apart until no two lie closer than `distance` (or the rounds are used up); fixed ones stay.
 * Deterministic: points on one spot part along an angle taken from their index.
 */
export function spread(points: readonly Spread[], distance: number): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(moved, points, distance)) break;
  }
  return moved;
}

function pushApart(moved: { x: number; y: number }[], points: readonly Spread[], distance: number): boolean {
  let pushed = false;
  for (const [a, b] of closePairs(moved, distance)) {
    const one = moved[a];
    const other = moved[b];
    if (one === undefined || other === undefined) continue;
    const free = (points[a]?.fixed === true ? 0 : 1) + (points[b]?.fixed === true ? 0 : 1);
    const gap = Math.hypot(other.x - one.x, other.y - one.y);
    if (free === 0 || gap >= distance) continue;
    const angle = gap < 1e-6 ? a * 2.399963 : Math.atan2(other.y - one.y, other.x - one.x);
    const by = (distance - gap) / free + 1e-3;
    if (points[a]?.fixed !== true) shift(one, angle, -by);
    if (points[b]?.fixed !== true) shift(other, angle, by);
    pushed = true;
  }
  return pushed;
}

function shift(point: { x: number; y: number }, angle: number, by: number): void {
  point.x += Math.cos(angle) * by;
  point.y += Math.sin(angle) * by;
}

function closePairs(points: readonly Point[], distance: number): [number, number][] {
  const cells = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [index, { x, y }] of points.entries()) {
    const column = Math.floor(x / distance);
    const row = Math.floor(y / distance);
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        for (const other of cells.get(`${column + dx},${row + dy}`) ?? []) pairs.push([other, index]);
      }
    }
    const key = `${column},${row}`;
    const there = cells.get(key);
    if (there === undefined) cells.set(key, [index]);
    else there.push(index);
  }
  return pairs;
}
