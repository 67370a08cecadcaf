export type Point = { readonly x: number; readonly y: number };

/** The least distance between two entities that were placed by us, in stage units. */
export const SPACING = 90;

/**
 * Free spots for `count` newcomers round a centre, nearest ring first and away from the crowd; without a centre,
 * right of all that is placed. No spot lies within `SPACING` × 0.8 of anything placed or of another spot. Pure: same
 * input, same spots.
 */
export function placeNear(centre: Point | undefined, count: number, occupied: readonly Point[]): Point[] {
  const crowd = gridOf(occupied);
  const origin = centre ?? freeSpace(occupied);
  const outward = centre === undefined ? 0 : awayFrom(centre, occupied);
  const spots: Point[] = [];
  if (centre === undefined && count > 0) take(origin);
  for (let ring = 1; spots.length < count; ring += 1) {
    const radius = SPACING * (0.6 + ring * 0.9);
    const slots = Math.max(6, Math.floor((2 * Math.PI * radius) / SPACING));
    for (let slot = 0; slot < slots && spots.length < count; slot += 1) {
      const angle = outward + (fan(slot) * 2 * Math.PI) / slots;
      take({ x: origin.x + radius * Math.cos(angle), y: origin.y + radius * Math.sin(angle) });
    }
  }
  return spots;

  function take(spot: Point): void {
    if (isCrowded(crowd, spot)) return;
    spots.push(spot);
    add(crowd, spot);
  }
}

/** 0, 1, -1, 2, -2, …: from the outward direction to both sides in turn. */
function fan(slot: number): number {
  return slot % 2 === 1 ? (slot + 1) / 2 : -slot / 2;
}

function awayFrom(centre: Point, occupied: readonly Point[]): number {
  if (occupied.length < 2) return 0;
  const mean = occupied.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  const dx = centre.x - mean.x / occupied.length;
  const dy = centre.y - mean.y / occupied.length;
  return Math.hypot(dx, dy) < 1 ? 0 : Math.atan2(dy, dx);
}

function freeSpace(occupied: readonly Point[]): Point {
  if (occupied.length === 0) return { x: 0, y: 0 };
  let right = -Infinity;
  let top = -Infinity;
  let bottom = Infinity;
  for (const { x, y } of occupied) {
    right = Math.max(right, x);
    top = Math.max(top, y);
    bottom = Math.min(bottom, y);
  }
  return { x: right + 2 * SPACING, y: (top + bottom) / 2 };
}

type Grid = Map<string, Point[]>;

function gridOf(points: readonly Point[]): Grid {
  const grid: Grid = new Map();
  for (const point of points) add(grid, point);
  return grid;
}

function add(grid: Grid, point: Point): void {
  const key = cell(Math.floor(point.x / SPACING), Math.floor(point.y / SPACING));
  const there = grid.get(key);
  if (there === undefined) grid.set(key, [point]);
  else there.push(point);
}

function isCrowded(grid: Grid, { x, y }: Point): boolean {
  const column = Math.floor(x / SPACING);
  const row = Math.floor(y / SPACING);
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      const there = grid.get(cell(column + dx, row + dy));
      if (there?.some((point) => Math.hypot(point.x - x, point.y - y) < SPACING * 0.8) === true) return true;
    }
  }
  return false;
}

function cell(column: number, row: number): string {
  return `${column},${row}`;
}
