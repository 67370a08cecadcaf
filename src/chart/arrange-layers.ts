import type { EntityId, Graph } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import { arrangeEntities } from "./arrange-entities.ts";
import type { Box, Point } from "./drawing.ts";
import type { EntityBox } from "./measure-entity.ts";
import { spreadOut } from "./spread-out.ts";

/** Links that put the one above the other: who owns, directs or holds stands above what is owned, directed or held. */
const DOWNWARDS: ReadonlySet<LinkKind> = new Set([
  "owns",
  "directs",
  "member_of",
  "operates",
  "present_at",
  "holds",
  "used_in",
]);
const SWEEPS = 6;
const BETWEEN_LAYERS = 3.2;
const BETWEEN = 1.2;

/**
 * Places in layers, owners above what they own; a layer that is too wide takes several rows. Undefined when the area has no
 * room for boxes of this size with links between them.
 */
export function arrangeLayers(
  graph: Graph,
  boxes: readonly EntityBox[],
  area: Box,
): ReadonlyMap<EntityId, Point> | undefined {
  const size = boxes[0]?.size ?? 8;
  const measured = new Map(boxes.map((box) => [box.entity.id, box]));
  const rows = inOrder(graph, layersOf(graph)).flatMap((layer) =>
    cutIntoRows(layer, measured, area.width, size),
  );
  const heights = rows.map((row) => Math.max(...row.map((id) => heightOf(measured.get(id)))));
  const needed = heights.reduce((sum, height) => sum + height, 0);
  const gaps = Math.max(1, rows.length - 1);
  if (needed + gaps * BETWEEN_LAYERS * size > area.height) return undefined;
  const between = rows.length === 1 ? 0 : (area.height - needed) / gaps;
  const neighbours = neighboursOf(graph);
  const places = new Map<EntityId, Point>();
  let top = rows.length === 1 ? area.y + (area.height - needed) / 2 : area.y;
  for (const [at, row] of rows.entries()) {
    const even = (i: number): number => area.x + (area.width * (i + 0.5)) / row.length;
    const stops = row.map((id, i) => ({ at: even(i), half: measured.get(id)?.side ?? 0 }));
    const near = row.map((id, i) => {
      const above = (neighbours.get(id) ?? []).flatMap((other) => places.get(other)?.x ?? []);
      return { at: above.length === 0 ? even(i) : mean(above), half: stops[i]?.half ?? 0 };
    });
    const sorted = near
      .map((stop, i) => ({ stop, i }))
      .toSorted((a, b) => a.stop.at - b.stop.at || a.i - b.i);
    const xs = spreadOut(
      sorted.map(({ stop }) => stop),
      area.x,
      area.x + area.width,
      BETWEEN * size,
    );
    if (xs === undefined) return undefined;
    for (const [place, { i }] of sorted.entries()) {
      const id = row[i];
      if (id === undefined) continue;
      places.set(id, { x: xs[place] ?? 0, y: top + (measured.get(id)?.up ?? 0) });
    }
    top += (heights[at] ?? 0) + between;
  }
  return places;
}

/** The layer of each entity: below the lowest of those above it; whoever nothing puts there stands with a neighbour. */
function layersOf({ entities, links }: Graph): Map<EntityId, number> {
  const below = new Map<EntityId, EntityId[]>();
  const bound = new Set<EntityId>();
  for (const { kind, from, to } of links) {
    if (!DOWNWARDS.has(kind) || from === to) continue;
    below.set(from, [...(below.get(from) ?? []), to]);
    bound.add(from).add(to);
  }
  const layers = new Map<EntityId, number>();
  const order: EntityId[] = [];
  const state = new Map<EntityId, "open" | "done">();
  const visit = (id: EntityId): void => {
    state.set(id, "open");
    for (const next of (below.get(id) ?? []).toSorted()) if (!state.has(next)) visit(next);
    state.set(id, "done");
    order.unshift(id);
  };
  const ids = entities.map(({ id }) => id).toSorted();
  for (const id of ids) if (bound.has(id) && !state.has(id)) visit(id);
  const rank = new Map(order.map((id, i) => [id, i]));
  for (const id of order) {
    const layer = layers.get(id) ?? 0;
    layers.set(id, layer);
    for (const next of below.get(id) ?? []) {
      if ((rank.get(next) ?? 0) > (rank.get(id) ?? 0)) {
        layers.set(next, Math.max(layers.get(next) ?? 0, layer + 1));
      }
    }
  }
  const neighbours = neighboursOf({ entities, links });
  for (const id of ids) {
    if (layers.has(id)) continue;
    const near = (neighbours.get(id) ?? []).flatMap((other) => layers.get(other) ?? []);
    layers.set(id, near.length === 0 ? 0 : Math.max(...near));
  }
  return layers;
}

/** The layers from above, each in an order that keeps linked entities near: barycentres, swept down and up. */
function inOrder(graph: Graph, layers: ReadonlyMap<EntityId, number>): EntityId[][] {
  const rough = arrangeEntities(graph);
  const numbers = [...new Set(layers.values())].toSorted((a, b) => a - b);
  const rows = numbers.map((number) =>
    [...layers.keys()]
      .filter((id) => layers.get(id) === number)
      .toSorted((a, b) => (rough.get(a)?.x ?? 0) - (rough.get(b)?.x ?? 0) || (a < b ? -1 : 1)),
  );
  const neighbours = neighboursOf(graph);
  const at = new Map<EntityId, number>();
  const number = (row: readonly EntityId[]): void => {
    for (const [i, id] of row.entries()) at.set(id, (i + 0.5) / row.length);
  };
  for (const row of rows) number(row);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const middle = new Map(
        row.map((id) => [
          id,
          mean([at.get(id) ?? 0, ...(neighbours.get(id) ?? []).flatMap((other) => at.get(other) ?? [])]),
        ]),
      );
      row.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (a < b ? -1 : 1));
      number(row);
    }
  }
  return rows;
}

function cutIntoRows(
  layer: readonly EntityId[],
  measured: ReadonlyMap<EntityId, EntityBox>,
  width: number,
  size: number,
): EntityId[][] {
  const takes = layer.map((id) => 2 * (measured.get(id)?.side ?? 0) + BETWEEN * size);
  const rows = Math.ceil(takes.reduce((sum, one) => sum + one, 0) / width);
  const cut: EntityId[][] = [[]];
  let left = 0;
  const fair = takes.reduce((sum, one) => sum + one, 0) / Math.max(1, rows);
  for (const [i, id] of layer.entries()) {
    const one = takes[i] ?? 0;
    if (left > 0 && (left + one / 2 > fair || left + one > width)) {
      cut.push([]);
      left = 0;
    }
    cut.at(-1)?.push(id);
    left += one;
  }
  return cut;
}

function neighboursOf({ links }: Graph): Map<EntityId, EntityId[]> {
  const neighbours = new Map<EntityId, EntityId[]>();
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  return neighbours;
}

function heightOf(box: EntityBox | undefined): number {
  return box === undefined ? 0 : box.up + box.down;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
