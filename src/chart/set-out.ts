import type { Arrangement, Place } from "#model/chart.ts";
import type { Graph } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import { type Frame, type SetOut, arrangeCompounds } from "./arrange-compounds.ts";
import { arrangeLayers } from "./arrange-layers.ts";
import { arrangeTime } from "./arrange-time.ts";
import type { Box, Point } from "./drawing.ts";
import type { EntityBox, Signs } from "./measure-entity.ts";
import { type PlacedEntity, place, sizesThatFit } from "./place.ts";
import { pushApart } from "./push-apart.ts";
import { setInRows } from "./set-in-rows.ts";
import type { TextShaper } from "./shape-text.ts";
import type { Say } from "./words/say.ts";

export type Asked = {
  readonly places: readonly Place[];
  readonly arrangement: Arrangement;
  readonly signs: Signs;
  readonly say: Say;
};
export type Placed = { readonly entities: readonly PlacedEntity[]; readonly frames: readonly Frame[] };

/**
 * How many sheets the drawing takes, and how near to an edge between two of them an entity may stand, in points: room for the
 * marks of links that go on.
 */
export type Cut = {
  readonly across: number;
  readonly down: number;
  readonly upright: number;
  readonly level: number;
};

/** How near to an edge of its sheet an entity may stand beside that, in points. */
const EDGE = 4;

/**
 * Every entity inside the area, set out as asked, with no two overlapping, in the largest type that fits. With several sheets
 * the area is `across` × `down` of them, and no entity is cut by an edge: they are set out as if the room for marks were not there,
 * and then moved apart by it. Fails with `chart/empty` when there is no entity.
 */
export function setOut(shaper: TextShaper, graph: Graph, asked: Asked, area: Box, cut: Cut): Placed {
  const { across, down, upright, level } = cut;
  if (across * down === 1) return onOneSheet(shaper, graph, asked, area, Number.POSITIVE_INFINITY);
  const columns = parts(area.x, area.width, across, upright);
  const rows = parts(area.y, area.height, down, level);
  const narrow = { x: 0, y: 0, width: columns.length * columns.size, height: rows.length * rows.size };
  let largest = Number.POSITIVE_INFINITY;
  for (;;) {
    const placed = onOneSheet(shaper, graph, asked, narrow, largest);
    const kept = keepOnSheets(placed.entities, narrow, across, down);
    if (kept !== undefined) {
      return {
        entities: kept.map((one) => ({ ...one, x: columns.spread(one.x), y: rows.spread(one.y) })),
        frames: placed.frames.map((frame) => ({ ...frame, box: spreadBox(frame.box, columns, rows) })),
      };
    }
    largest = (placed.entities[0]?.size ?? 0) - 1e-6;
  }
}

/** A side of the area in parts of one size with room kept at the cuts; `spread` gives the place of what was set out without the room. */
type Parts = { readonly length: number; readonly size: number; readonly spread: (at: number) => number };

function parts(from: number, whole: number, length: number, room: number): Parts {
  const each = whole / length;
  const size = each - (length === 1 ? 0 : length === 2 ? room : 2 * room);
  const begins = Array.from({ length }, (_, i) => from + i * each + (i === 0 ? 0 : room));
  return {
    length,
    size,
    spread(at) {
      const part = within(Math.floor(at / size), length);
      return (begins[part] ?? from) + at - part * size;
    },
  };
}

function spreadBox({ x, y, width, height }: Box, columns: Parts, rows: Parts): Box {
  const [left, top] = [columns.spread(x), rows.spread(y)];
  const [right, bottom] = [columns.spread(x + width), rows.spread(y + height)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function onOneSheet(
  shaper: TextShaper,
  graph: Graph,
  { places, arrangement, signs, say }: Asked,
  area: Box,
  largest: number,
): Placed {
  if (arrangement === "placed" || arrangement === "network") {
    const given = arrangement === "placed" ? places : [];
    return { entities: place(shaper, graph, given, area, { signs, largest }), frames: [] };
  }
  if (graph.entities.length === 0) throw new Problem("chart/empty", "There is no entity to draw.");
  const entities = graph.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { size, boxes } of sizesThatFit(shaper, entities, area, signs)) {
    if (size > largest) continue;
    const set = arrange(graph, arrangement, boxes, area, say);
    if (set !== undefined) {
      const placed = boxes.map((box) => ({ ...box, ...(set.places.get(box.entity.id) ?? { x: 0, y: 0 }) }));
      return { entities: placed, frames: set.frames };
    }
  }
  return { entities: place(shaper, graph, [], area, { signs, largest }), frames: [] };
}

function arrange(
  graph: Graph,
  arrangement: Exclude<Arrangement, "placed" | "network">,
  boxes: readonly EntityBox[],
  area: Box,
  say: Say,
): SetOut | undefined {
  if (arrangement === "compounds") return arrangeCompounds(graph, boxes, area, say.text("groupNone"));
  if (arrangement === "time") return arrangeTime(graph, boxes, area, say.text("timeNone"));
  const places = arrangeLayers(graph, boxes, area);
  return places === undefined ? undefined : { places, frames: [] };
}

/** The sheets of a drawing, row by row, as parts of its area. */
export function sheetsOf(area: Box, across: number, down: number): Box[] {
  const [width, height] = [area.width / across, area.height / down];
  return Array.from({ length: across * down }, (_, i) => ({
    x: area.x + (i % across) * width,
    y: area.y + Math.floor(i / across) * height,
    width,
    height,
  }));
}

/** The number of the sheet a point lies on, from 0. */
export function sheetAt({ x, y }: { x: number; y: number }, area: Box, across: number, down: number): number {
  const column = Math.floor(((x - area.x) / area.width) * across);
  const row = Math.floor(((y - area.y) / area.height) * down);
  return within(row, down) * across + within(column, across);
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most - 1);
}

/** The entities moved off the edges, each on the sheet its middle is on; undefined when a sheet has no room. */
function keepOnSheets(
  entities: readonly PlacedEntity[],
  area: Box,
  across: number,
  down: number,
): PlacedEntity[] | undefined {
  const kept: PlacedEntity[] = [];
  for (const [i, sheet] of sheetsOf(area, across, down).entries()) {
    const own = entities.filter((one) => sheetAt(one, area, across, down) === i);
    if (own.length === 0) continue;
    const inner = {
      x: sheet.x + EDGE,
      y: sheet.y + EDGE,
      width: sheet.width - 2 * EDGE,
      height: sheet.height - 2 * EDGE,
    };
    const gap = 0.4 * (own[0]?.size ?? 8);
    const moved = pushApart(own, own, inner, gap) ?? downThePage(own, inner, gap);
    if (moved === undefined) return undefined;
    kept.push(...own.map((one, at) => ({ ...one, ...moved[at] })));
  }
  return kept;
}

/** In rows, from the top of the sheet to its end. */
function downThePage(own: readonly PlacedEntity[], inner: Box, gap: number): Point[] | undefined {
  const rows = setInRows(own, own, inner, gap);
  if (rows === undefined) return undefined;
  const [first, last] = [Math.min(...rows.map(({ y }) => y)), Math.max(...rows.map(({ y }) => y))];
  const [up, down] = [Math.max(...own.map((one) => one.up)), Math.max(...own.map((one) => one.down))];
  const stretch = last > first ? Math.max(1, (inner.height - up - down) / (last - first)) : 1;
  return rows.map(({ x, y }) => ({ x, y: first + (y - first) * stretch }));
}
