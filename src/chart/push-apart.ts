import type { Box, Point } from "./drawing.ts";

/** A thing with a place and how far it reaches from it, in points. */
export type Reach = { readonly side: number; readonly up: number; readonly down: number };

const ROUNDS = 500;
const CHECK = 50;
const PROGRESS = 0.8;

/**
 * The places moved as little as need be so that no two reaches come nearer than `gap` and all stay inside the area;
 * undefined when they find no room, or when more than `most` pairs for each place overlap. Overlapping pairs move apart along the axis where they overlap less.
 */
export function pushApart(
  places: readonly Point[],
  reaches: readonly Reach[],
  area: Box,
  gap: number,
  most = Number.POSITIVE_INFINITY,
): Point[] | undefined {
  const halfX = Float64Array.from(reaches, ({ side }) => side + gap / 2);
  const halfY = Float64Array.from(reaches, ({ up, down }) => (up + down + gap) / 2);
  const middle = reaches.map(({ up, down }) => (down - up) / 2);
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place, i) => place.y + (middle[i] ?? 0));
  const widest = 2 * Math.max(...halfX);
  const order = places.map((_, i) => i);
  let overlapping = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const i of order) {
      const [sideways, upright] = [halfX[i] ?? 0, halfY[i] ?? 0];
      x[i] = clamp(x[i] ?? 0, area.x + sideways, area.x + area.width - sideways);
      y[i] = clamp(y[i] ?? 0, area.y + upright, area.y + area.height - upright);
    }
    order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
    let moved = 0;
    for (let at = 0; at < order.length; at += 1) {
      const a = order[at] ?? 0;
      for (let next = at + 1; next < order.length; next += 1) {
        const b = order[next] ?? a;
        const dx = (x[b] ?? 0) - (x[a] ?? 0);
        if (dx > widest) break;
        const dy = (y[b] ?? 0) - (y[a] ?? 0);
        const overX = (halfX[a] ?? 0) + (halfX[b] ?? 0) - Math.abs(dx);
        const overY = (halfY[a] ?? 0) + (halfY[b] ?? 0) - Math.abs(dy);
        if (overX <= 1e-6 || overY <= 1e-6) continue;
        moved += 1;
        const along = overX < overY ? x : y;
        const by = (Math.min(overX, overY) / 2 + 1e-4) * ((overX < overY ? dx : dy) < 0 ? -1 : 1);
        along[a] = (along[a] ?? 0) - by;
        along[b] = (along[b] ?? 0) + by;
      }
    }
    if (moved === 0) return places.map((_, i) => ({ x: x[i] ?? 0, y: (y[i] ?? 0) - (middle[i] ?? 0) }));
    if (round === 0 && moved > places.length * most) return undefined;
    if (round % CHECK === 0) {
      if (moved > overlapping * PROGRESS) return undefined;
      overlapping = moved;
    }
  }
  return undefined;
}

function clamp(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}
