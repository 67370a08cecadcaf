import type { Arrangement, Place } from "#model/chart.ts";
import type { Graph } from "#model/graph.ts";
import type { Frame } from "./arrange-compounds.ts";
import { LEVEL_ROOM, continuationMarks, markRoom } from "./continuation-marks.ts";
import { pointAt } from "./curve.ts";
import { drawEntity } from "./draw-entity.ts";
import { drawLabel, drawStrand } from "./draw-strand.ts";
import { type Box, INK, type Item, boxPath, textItem } from "./drawing.ts";
import { labelStrands } from "./label-strands.ts";
import type { Signs } from "./measure-entity.ts";
import { holds } from "./occupancy.ts";
import type { Sheet } from "./page-frame.ts";
import { type RoutedStrand, routeStrands } from "./route-strands.ts";
import { type Cut, setOut, sheetAt, sheetsOf } from "./set-out.ts";
import type { Strand } from "./strands.ts";

export type NetworkRequest = {
  readonly graph: Graph;
  readonly places: readonly Place[];
  readonly groups: readonly (readonly Strand[])[];
  readonly signs: Signs;
  readonly arrangement: Arrangement;
  readonly across: number;
  readonly down: number;
};

/** The drawing, cut into sheets: for each what stands on it, as it shall stand in `frame`; and the size of its type in points. */
export type Network = { readonly sheets: readonly (readonly Item[])[]; readonly size: number };

/** Entities, links, labels and, where the drawing takes several sheets, the marks of what goes on on another. */
export function drawNetwork({ shaper, say }: Sheet, request: NetworkRequest, frame: Box): Network {
  const { graph, places, groups, signs, arrangement, across, down } = request;
  const area = { ...frame, width: frame.width * across, height: frame.height * down };
  const asked = { places, arrangement, signs, say };
  const upright = markRoom(shaper, say, groups.flat(), across * down, frame.width);
  const cut = { across, down, upright, level: LEVEL_ROOM };
  const { entities, frames } = setOut(shaper, graph, asked, area, cut);
  const captions = new Map(graph.entities.map((entity) => [entity.id, entity.caption]));
  const routed = routeStrands(groups, entities, area);
  const labels = labelStrands(shaper, routed, entities, { cuts: cutsOf(area, cut), say });
  const size = entities[0]?.size ?? 8;
  const scale = size / 8;
  const headings = frames.flatMap((one) => drawFrame(shaper, one, size));
  if (across * down === 1) {
    const items = [
      ...headings,
      ...routed.map((strand) => drawStrand(strand, captions, scale, say)),
      ...entities.map((one) => drawEntity(shaper, one, say)),
      ...routed.flatMap((strand, i) => (labels[i] === undefined ? [] : drawLabel(strand, labels[i]))),
    ];
    return { sheets: [items], size };
  }
  const marks = continuationMarks(shaper, say, routed, area, across, down);
  const sheets = sheetsOf(area, across, down).map((sheet, number): Item[] => {
    const isHere = (point: { x: number; y: number }): boolean =>
      sheetAt(point, area, across, down) === number;
    const items = [
      ...headings,
      ...routed.filter((one) => passes(one, sheet)).map((one) => drawStrand(one, captions, scale, say)),
      ...entities.filter(isHere).map((one) => drawEntity(shaper, one, say)),
      ...routed.flatMap((strand, i) => {
        const label = labels[i];
        if (label === undefined || !isHere(middleOf(label.box))) return [];
        return drawLabel(strand, { ...label, box: kept(label.box, sheet) });
      }),
      ...(marks[number] ?? []),
    ];
    return [{ type: "window", box: frame, from: { x: sheet.x, y: sheet.y }, items }];
  });
  return { sheets, size };
}

function drawFrame(shaper: Sheet["shaper"], { box, heading }: Frame, size: number): Item[] {
  return [
    { type: "path", d: boxPath(box), ink: { stroke: INK.hairline, width: 0.5, dash: [2, 2] } },
    textItem(shaper, heading, box.x + size * 0.6, box.y + size * 1.3, {
      size: size * 0.95,
      color: INK.quiet,
      weight: "strong",
    }),
  ];
}

function passes({ curve }: RoutedStrand, sheet: Box): boolean {
  const wide = { x: sheet.x - 8, y: sheet.y - 8, width: sheet.width + 16, height: sheet.height + 16 };
  return Array.from({ length: 241 }, (_, i) => pointAt(curve, i / 240)).some((point) => holds(wide, point));
}

/** Strips along the edges between sheets, where no label shall stand. */
function cutsOf(area: Box, { across, down, upright: room, level: high }: Cut): Box[] {
  const upright = Array.from({ length: across - 1 }, (_, i) => ({
    x: area.x + (area.width / across) * (i + 1) - room,
    y: area.y,
    width: 2 * room,
    height: area.height,
  }));
  const level = Array.from({ length: down - 1 }, (_, i) => ({
    x: area.x,
    y: area.y + (area.height / down) * (i + 1) - high,
    width: area.width,
    height: 2 * high,
  }));
  return [...upright, ...level];
}

function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The box moved inside the sheet. */
function kept(box: Box, sheet: Box): Box {
  return {
    ...box,
    x: Math.min(Math.max(box.x, sheet.x + 1), sheet.x + sheet.width - box.width - 1),
    y: Math.min(Math.max(box.y, sheet.y + 1), sheet.y + sheet.height - box.height - 1),
  };
}
