import type { Place } from "#model/chart.ts";
import type { Entity, EntityId, Graph } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import { arrangeEntities } from "./arrange-entities.ts";
import { evened } from "./evened.ts";
import { fitPoints } from "./fit-points.ts";
import type { Box, Point } from "./drawing.ts";
import { type EntityBox, type Signs, boxInSize, measureEntity } from "./measure-entity.ts";
import { pushApart } from "./push-apart.ts";
import { setInRows } from "./set-in-rows.ts";
import type { TextShaper } from "./shape-text.ts";

/** An entity with its room and its place on the page: the middle of the symbol, in points. */
export type PlacedEntity = EntityBox & Point;

const SIZES = [
  10.5, 9.8, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.6, 4.2, 3.8, 3.4, 3, 2.6, 2.2, 1.8, 1.4, 1, 0.7, 0.5,
] as const;
const ROOMY = 0.24;
const CROWDED = 0.4;
const CROWD = 150;
const LONGEST = 170;
const HEAPED = 4;
const ARRANGED = 4;
const FEW = 16;
const MOST_STRETCH = 2;
const STRETCH_BY_HAND = 1.5;

/**
 * Every entity of the graph inside the area with no two boxes overlapping, in the largest type that leaves room for
 * links. Places given for all entities keep their arrangement (x to the right, y upwards, any unit) but for what must
 * move apart; otherwise the graph is arranged by its links. Type is no larger than
 * `largest` points; `signs` stand with the identifiers. Fails with `chart/empty` when there is no entity.
 */
export function place(
  shaper: TextShaper,
  graph: Graph,
  given: readonly Place[],
  area: Box,
  { signs, largest = Number.POSITIVE_INFINITY }: { signs?: Signs; largest?: number } = {},
): readonly PlacedEntity[] {
  if (graph.entities.length === 0) throw new Problem("chart/empty", "There is no entity to draw.");
  const entities = graph.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const stated = new Map(given.map(({ id, x, y }) => [id, { x, y: -y }]));
  const byHand = entities.every(({ id }) => stated.has(id));
  const rough = byHand ? stated : arrangeEntities(graph);
  const points = entities.map(({ id }) => rough.get(id) ?? { x: 0, y: 0 });
  const growth = {
    stretch: byHand ? STRETCH_BY_HAND : MOST_STRETCH,
    most: entities.length < FEW ? LONGEST / usualLength(graph, rough) : Number.POSITIVE_INFINITY,
  };
  const crowd = Math.min(1, entities.length / CROWD);
  const gap = 1.4 - 0.7 * crowd;
  const tries = sizesThatFit(shaper, entities, area, signs).filter(({ size }) => size <= largest);
  for (const { size, boxes } of tries.slice(0, ARRANGED)) {
    const fitted = fitPoints(points, boxes, area, growth);
    const apart =
      pushApart(fitted, boxes, area, gap * size, HEAPED) ??
      pushApart(evened(fitted, area), boxes, area, gap * size, HEAPED);
    if (apart !== undefined) return placeBoxes(boxes, apart);
  }
  for (const { size, boxes } of tries) {
    const rows = setInRows(fitPoints(points, boxes, area, growth), boxes, area, gap * size);
    if (rows !== undefined) return placeBoxes(boxes, rows);
  }
  throw new Problem("internal", `${entities.length} entities found no place on the page.`);
}

type Try = { readonly size: number; readonly boxes: readonly EntityBox[] };

/** The sizes of type, largest first, whose boxes leave enough of the area free: the more entities, the less. */
export function sizesThatFit(
  shaper: TextShaper,
  entities: readonly Entity[],
  area: Box,
  signs?: Signs,
): Try[] {
  const crowd = Math.min(1, entities.length / CROWD);
  const [width, most] = crowd < 0.4 ? [14, 3] : [11, 2];
  const measured = entities.map((entity) =>
    measureEntity(shaper, entity, width, most, signs?.get(entity.id)),
  );
  const room = area.width * area.height * (ROOMY + (CROWDED - ROOMY) * crowd);
  return SIZES.map((size) => ({ size, boxes: measured.map((box) => boxInSize(box, size)) })).filter(
    ({ boxes }) => boxes.reduce((sum, box) => sum + 2 * box.side * (box.up + box.down), 0) <= room,
  );
}

function placeBoxes(boxes: readonly EntityBox[], points: readonly Point[]): PlacedEntity[] {
  return boxes.map((box, i) => ({ ...box, x: points[i]?.x ?? 0, y: points[i]?.y ?? 0 }));
}

/** The median distance between linked entities; without links, nothing to go by: a tenth of a unit. */
function usualLength({ links }: Graph, places: ReadonlyMap<EntityId, Point>): number {
  const lengths = links
    .flatMap(({ from, to }) => {
      const [a, b] = [places.get(from), places.get(to)];
      return a === undefined || b === undefined ? [] : [Math.hypot(a.x - b.x, a.y - b.y)];
    })
    .filter((length) => length > 0)
    .toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0.1;
}
