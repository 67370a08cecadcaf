import type { EntityId, Graph } from "#model/graph.ts";
import { distanceLayout } from "./distance-layout.ts";
import type { Box, Point } from "./drawing.ts";

const ASPECT = 2;
const BETWEEN = 1.6;

/**
 * Places for a graph nobody has placed: each connected part by `distanceLayout`, with wanted persons to the left and
 * sanctioned ones to the right, the parts packed in rows, largest first. The unit is arbitrary, y downwards.
 */
export function arrangeEntities(graph: Graph): Map<EntityId, Point> {
  const parts = connectedParts(graph).map((ids) => arrangePart(graph, ids));
  const room = parts.reduce((sum, part) => sum + (part.box.width + BETWEEN) * (part.box.height + BETWEEN), 0);
  const widest = Math.max(Math.sqrt(room * ASPECT), ...parts.map((part) => part.box.width));
  const places = new Map<EntityId, Point>();
  let [left, top, row] = [0, 0, 0];
  for (const { ids, points, box } of parts) {
    if (left > 0 && left + box.width > widest) [left, top, row] = [0, top + row + BETWEEN, 0];
    for (const [i, id] of ids.entries()) {
      const point = points[i] ?? { x: 0, y: 0 };
      places.set(id, { x: left + point.x - box.x, y: top + point.y - box.y });
    }
    left += box.width + BETWEEN;
    row = Math.max(row, box.height);
  }
  return places;
}

function arrangePart(
  graph: Graph,
  ids: readonly EntityId[],
): { ids: readonly EntityId[]; points: Point[]; box: Box } {
  const index = new Map(ids.map((id, i) => [id, i]));
  const edges = graph.links.flatMap(({ from, to }): [number, number][] => {
    const [a, b] = [index.get(from), index.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const points = distanceLayout(ids.length, edges);
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

/** The smallest rectangle round the points. */
export function boxOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
