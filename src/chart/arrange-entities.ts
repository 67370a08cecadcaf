import type { EntityId, Graph } from "#model/graph.ts";
import { distanceLayout } from "./distance-layout.ts";
import type { Box, Point } from "./drawing.ts";
import { boxOf, evened } from "./evened.ts";

type Part = { readonly ids: readonly EntityId[]; readonly points: readonly Point[]; readonly box: Box };

const ASPECT = 2;
const BETWEEN = 1.6;
const EVENED = 0.5;

/**
 * Places for a graph nobody has placed: each connected part by `distanceLayout`, with wanted persons to the left and
 * sanctioned ones to the right, the parts packed in rows, largest first. The unit is arbitrary, y downwards.
 */
export function arrangeEntities(graph: Graph): Map<EntityId, Point> {
  const parts = connectedParts(graph).map((ids) => arrangePart(graph, ids));
  const room = parts.reduce((sum, part) => sum + (part.box.width + BETWEEN) * (part.box.height + BETWEEN), 0);
  const widest = Math.max(...parts.map((part) => part.box.width));
  const packed = [widest, Math.max(widest, Math.sqrt(room * ASPECT)), widest * 1.25].map((width) =>
    inRows(parts, width),
  );
  return packed.reduce((best, next) => (next.waste < best.waste ? next : best)).places;
}

/** The parts in rows no wider than `width`, each row in the middle; `waste` is the size of a page that takes them. */
function inRows(parts: readonly Part[], width: number): { places: Map<EntityId, Point>; waste: number } {
  const rows: Part[][] = [];
  let left = 0;
  for (const part of parts) {
    const row = rows.at(-1);
    if (row === undefined || left + part.box.width > width) rows.push([part]);
    else row.push(part);
    left = (rows.at(-1) === row ? left : 0) + part.box.width + BETWEEN;
  }
  const places = new Map<EntityId, Point>();
  let [top, widest] = [0, 0];
  for (const row of rows) {
    const wide = row.reduce((sum, part) => sum + part.box.width + BETWEEN, -BETWEEN);
    let x = -wide / 2;
    for (const { ids, points, box } of row) {
      for (const [i, id] of ids.entries()) {
        const point = points[i] ?? { x: 0, y: 0 };
        places.set(id, { x: x + point.x - box.x, y: top + point.y - box.y });
      }
      x += box.width + BETWEEN;
    }
    top += Math.max(...row.map((part) => part.box.height)) + BETWEEN;
    widest = Math.max(widest, wide);
  }
  return { places, waste: Math.max(widest / ASPECT, top) };
}

function arrangePart(graph: Graph, ids: readonly EntityId[]): Part {
  const index = new Map(ids.map((id, i) => [id, i]));
  const edges = graph.links.flatMap(({ from, to }): [number, number][] => {
    const [a, b] = [index.get(from), index.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const laid = distanceLayout(ids.length, edges);
  const points = evened(laid, boxOf(laid), EVENED * Math.min(1, ids.length / 60));
  const leaning = graph.entities.reduce((sum, { id, standing }) => {
    const x = points[index.get(id) ?? -1]?.x ?? 0;
    return sum + (standing.sanctioned ? x : 0) - (standing.wanted ? x : 0);
  }, 0);
  const turned = leaning < 0 ? points.map(({ x, y }) => ({ x: -x, y })) : points;
  return { ids, points: turned, box: boxOf(turned) };
}

/** The connected parts, most entities first, each in order of id. */
function connectedParts({ entities, links }: Graph): EntityId[][] {
  const neighbours = new Map<EntityId, EntityId[]>(entities.map((entity) => [entity.id, []]));
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const seen = new Set<EntityId>();
  const parts: EntityId[][] = [];
  for (const start of [...neighbours.keys()].toSorted()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const id of part) {
      for (const next of neighbours.get(id) ?? []) {
        if (neighbours.has(next) && !seen.has(next)) {
          seen.add(next);
          part.push(next);
        }
      }
    }
    parts.push(part.toSorted());
  }
  return parts.toSorted((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}
