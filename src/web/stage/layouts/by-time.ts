import { SPACING } from "#web/stage/place-near.ts";
import type { LayoutNode, LayoutSpot } from "./layout-request.ts";

const LANE = SPACING * 0.9;
const COLUMN = 12;

/**
 * From left to right by the first date recorded of each, to scale; what would overlap goes to the next lane above or
 * below. What bears no date stands apart on the left.
 */
export function placeByTime(nodes: readonly LayoutNode[]): LayoutSpot[] {
  const dated = nodes
    .flatMap((node) => {
      const time = Date.parse(node.at ?? "");
      return Number.isNaN(time) ? [] : [{ id: node.id, time }];
    })
    .toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
  const known = new Set(dated.map(({ id }) => id));
  const first = dated[0]?.time ?? 0;
  const span = Math.max(1, (dated.at(-1)?.time ?? 0) - first);
  const width = Math.max(10, Math.sqrt(dated.length) * 4) * SPACING;
  const ends: number[] = [];
  const spots = dated.map(({ id, time }): LayoutSpot => {
    const x = ((time - first) / span) * width;
    let lane = ends.findIndex((end) => end + SPACING <= x);
    if (lane < 0) lane = ends.length;
    ends[lane] = x;
    const row = lane % 2 === 1 ? (lane + 1) / 2 : -lane / 2;
    return { id, x, y: row * LANE };
  });
  const undated = nodes.filter(({ id }) => !known.has(id));
  return [
    ...spots,
    ...undated.map(({ id }, index) => ({
      id,
      x: -SPACING * (2 + Math.floor(index / COLUMN)),
      y: ((index % COLUMN) - (Math.min(COLUMN, undated.length) - 1) / 2) * LANE,
    })),
  ];
}
