import type { Entity, EntityId, Graph } from "#model/graph.ts";
import { arrangeEntities } from "./arrange-entities.ts";
import type { Box, Point } from "./drawing.ts";
import { evened } from "./evened.ts";
import { fitPoints } from "./fit-points.ts";
import type { EntityBox } from "./measure-entity.ts";
import { pushApart } from "./push-apart.ts";
import { setInRows } from "./set-in-rows.ts";

/** A part of the drawing with words above it: a compound, a span of time. */
export type Frame = { readonly box: Box; readonly heading: string };
export type SetOut = { readonly places: ReadonlyMap<EntityId, Point>; readonly frames: readonly Frame[] };

const HEADING = 2;
const MARGIN = 0.8;
const FREE = 0.35;

/**
 * Places in one frame for each compound, with all that is nearer to it than to any other by links; what no compound is near
 * to has a frame of its own. Undefined when the area has no room for boxes of this size.
 */
export function arrangeCompounds(
  graph: Graph,
  boxes: readonly EntityBox[],
  area: Box,
  none: string,
): SetOut | undefined {
  const size = boxes[0]?.size ?? 8;
  const measured = new Map(boxes.map((box) => [box.entity.id, box]));
  const groups = groupsOf(graph, none).map((group) => {
    const own = group.members.flatMap((id) => measured.get(id) ?? []);
    const room = own.reduce((sum, box) => sum + 2 * box.side * (box.up + box.down), 0) / FREE;
    return { ...group, own, room };
  });
  const needed = groups.reduce((sum, group) => sum + group.room, 0);
  if (needed > area.width * area.height) return undefined;
  const places = new Map<EntityId, Point>();
  const frames: Frame[] = [];
  for (const { item: group, box } of divide(groups, area, size)) {
    frames.push({ box, heading: group.heading });
    const inner = {
      x: box.x + MARGIN * size,
      y: box.y + (HEADING + MARGIN) * size,
      width: box.width - 2 * MARGIN * size,
      height: box.height - (HEADING + 2 * MARGIN) * size,
    };
    const points = placeGroup(graph, group.members, group.own, inner, size);
    if (points === undefined) return undefined;
    for (const [i, id] of group.members.entries()) places.set(id, points[i] ?? { x: 0, y: 0 });
  }
  return { places, frames };
}

function placeGroup(
  graph: Graph,
  members: readonly EntityId[],
  own: readonly EntityBox[],
  inner: Box,
  size: number,
): Point[] | undefined {
  if (own.some((box) => 2 * box.side > inner.width || box.up + box.down > inner.height)) return undefined;
  const inside = new Set(members);
  const entities = graph.entities.filter(({ id }) => inside.has(id));
  const links = graph.links.filter(({ from, to }) => inside.has(from) && inside.has(to));
  const rough = arrangeEntities({ entities, links });
  const points = members.map((id) => rough.get(id) ?? { x: 0, y: 0 });
  const fitted = fitPoints(points, own, inner, { stretch: 3, most: Number.POSITIVE_INFINITY });
  return (
    pushApart(fitted, own, inner, size) ??
    pushApart(evened(fitted, inner), own, inner, 0.6 * size) ??
    setInRows(fitted, own, inner, 0.5 * size)
  );
}

type Group = { readonly heading: string; readonly members: readonly EntityId[] };

/** The compounds in order of caption, each with the entities nearest to it; ties go to the compound that comes first. */
function groupsOf({ entities, links }: Graph, none: string): Group[] {
  const compounds = entities
    .filter(({ kind }) => kind === "compound")
    .toSorted((a, b) => (a.caption === b.caption ? byId(a, b) : a.caption < b.caption ? -1 : 1));
  const neighbours = new Map<EntityId, EntityId[]>();
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const nearest = new Map<EntityId, EntityId>(compounds.map(({ id }) => [id, id]));
  const queue = compounds.map(({ id }) => id);
  for (const id of queue) {
    for (const next of (neighbours.get(id) ?? []).toSorted()) {
      if (nearest.has(next)) continue;
      nearest.set(next, nearest.get(id) ?? id);
      queue.push(next);
    }
  }
  const ids = entities.toSorted(byId).map(({ id }) => id);
  const left = ids.filter((id) => !nearest.has(id));
  return [
    ...compounds.map(({ id, caption }) => ({
      heading: caption,
      members: ids.filter((member) => nearest.get(member) === id),
    })),
    ...(left.length === 0 ? [] : [{ heading: none, members: left }]),
  ];
}

function byId(a: Entity, b: Entity): number {
  return a.id < b.id ? -1 : 1;
}

/** The area cut in two by need, along its longer side, until each thing has its own part. */
function divide<T extends { readonly room: number }>(
  items: readonly T[],
  area: Box,
  gap: number,
): { item: T; box: Box }[] {
  const [first] = items;
  if (first === undefined) return [];
  if (items.length === 1) return [{ item: first, box: area }];
  const total = items.reduce((sum, { room }) => sum + room, 0);
  let [head, at] = [0, 0];
  while (at < items.length - 1 && (at === 0 || head + (items[at]?.room ?? 0) / 2 < total / 2)) {
    head += items[at]?.room ?? 0;
    at += 1;
  }
  const share = head / total;
  const wide = area.width > area.height * 1.2;
  const half = gap / 2;
  const [one, two] = wide
    ? [
        { ...area, width: area.width * share - half },
        { ...area, x: area.x + area.width * share + half, width: area.width * (1 - share) - half },
      ]
    : [
        { ...area, height: area.height * share - half },
        { ...area, y: area.y + area.height * share + half, height: area.height * (1 - share) - half },
      ];
  return [...divide(items.slice(0, at), one, gap), ...divide(items.slice(at), two, gap)];
}
