import { SPACING } from "#web/stage/place-near.ts";
import type { LayoutEdge, LayoutNode, LayoutSpot } from "./layout-request.ts";

const FIRST_RING = 60;
const GAP = SPACING * 1.1;

/** On circles round one middle, kind by kind, within a kind by the number of lines; the outer circles hold more. */
export function placeOnCircle(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutSpot[] {
  const lines = new Map<string, number>();
  for (const end of edges.flatMap(({ from, to }) => [from, to])) lines.set(end, (lines.get(end) ?? 0) + 1);
  const sorted = nodes.toSorted(
    (a, b) =>
      (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
      (lines.get(b.id) ?? 0) - (lines.get(a.id) ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  const spots: LayoutSpot[] = [];
  let radius = 0;
  for (let start = 0, size = Math.min(FIRST_RING, sorted.length); start < sorted.length;) {
    const ring = sorted.slice(start, start + size);
    radius = Math.max(radius + 1.4 * GAP, (ring.length * GAP) / (2 * Math.PI));
    for (const [index, { id }] of ring.entries()) {
      const angle = Math.PI / 2 - (index * 2 * Math.PI) / ring.length;
      spots.push({ id, x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
    start += size;
    size = Math.floor((2 * Math.PI * (radius + 1.4 * GAP)) / GAP);
  }
  return spots;
}
