import type { EntityId, Graph } from "#model/graph.ts";
import { arrangeEntities } from "./arrange-entities.ts";
import type { Frame, SetOut } from "./arrange-compounds.ts";
import type { Box, Point } from "./drawing.ts";
import type { EntityBox } from "./measure-entity.ts";
import { spreadOut } from "./spread-out.ts";

const HEADING = 2;
const MOST_SPANS = 12;
const BETWEEN = 1.4;

/** How long a span of time is: a day, a month, a quarter, a year, ten years; as the words at its head. */
const SPANS: readonly ((moment: string) => string)[] = [
  (moment) => moment.slice(0, 10),
  (moment) => moment.slice(0, 7),
  (moment) => `${moment.slice(0, 4)} Q${Math.ceil(Number(moment.slice(5, 7) || "1") / 3)}`,
  (moment) => moment.slice(0, 4),
  (moment) => `${moment.slice(0, 3)}0–`,
];

/**
 * Places from left to right by the first record of each entity on this chart, in columns of equal spans of time; who has none
 * stands in the last. Undefined when the area has no room for boxes of this size.
 */
export function arrangeTime(
  graph: Graph,
  boxes: readonly EntityBox[],
  area: Box,
  none: string,
): SetOut | undefined {
  const size = boxes[0]?.size ?? 8;
  const measured = new Map(boxes.map((box) => [box.entity.id, box]));
  const columns = columnsOf(graph, none);
  const top = area.y + HEADING * size;
  const height = area.height - HEADING * size;
  const rough = arrangeEntities(graph);
  const cut = columns.map(({ heading, members }) => {
    const sorted = members.toSorted(
      (a, b) => (rough.get(a)?.y ?? 0) - (rough.get(b)?.y ?? 0) || (a < b ? -1 : 1),
    );
    return { heading, stacks: stacksOf(sorted, measured, height, BETWEEN * size) };
  });
  const widthOf = (stack: readonly EntityId[]): number =>
    2 * Math.max(...stack.map((id) => measured.get(id)?.side ?? 0)) + BETWEEN * size;
  const needed = cut.flatMap(({ stacks }) => stacks.map(widthOf)).reduce((sum, width) => sum + width, 0);
  if (needed > area.width) return undefined;
  const more = (area.width - needed) / cut.reduce((sum, { stacks }) => sum + stacks.length, 0);
  const places = new Map<EntityId, Point>();
  const frames: Frame[] = [];
  let left = area.x;
  for (const { heading, stacks } of cut) {
    const from = left;
    for (const stack of stacks) {
      const width = widthOf(stack) + more;
      const ys = stackYs(stack, measured, rough, top, height, BETWEEN * size);
      if (ys === undefined) return undefined;
      for (const [i, id] of stack.entries()) {
        const { up = 0, down = 0 } = measured.get(id) ?? {};
        places.set(id, { x: left + width / 2, y: (ys[i] ?? 0) - (up + down) / 2 + up });
      }
      left += width;
    }
    frames.push({ box: { x: from, y: area.y, width: left - from, height: area.height }, heading });
  }
  return { places, frames };
}

/** The spans of time that have an entity, in order; of the lengths the first that makes few enough. */
function columnsOf({ entities, links }: Graph, none: string): { heading: string; members: EntityId[] }[] {
  const firsts = new Map<EntityId, string>();
  for (const { from, to, first } of links) {
    if (first === undefined) continue;
    for (const id of [from, to]) {
      const known = firsts.get(id);
      if (known === undefined || first < known) firsts.set(id, first);
    }
  }
  const moments = [...firsts.values()];
  const span = SPANS.find((of) => new Set(moments.map(of)).size <= MOST_SPANS) ?? SPANS[4];
  const columns = new Map<string, EntityId[]>();
  for (const { id } of entities) {
    const first = firsts.get(id);
    const heading = first === undefined || span === undefined ? "" : span(first);
    columns.set(heading, [...(columns.get(heading) ?? []), id]);
  }
  const dated = [...columns.keys()].filter((heading) => heading !== "").toSorted();
  const undated = columns.get("");
  return [
    ...dated.map((heading) => ({ heading, members: columns.get(heading) ?? [] })),
    ...(undated === undefined ? [] : [{ heading: none, members: undated }]),
  ];
}

function stacksOf(
  members: readonly EntityId[],
  measured: ReadonlyMap<EntityId, EntityBox>,
  height: number,
  gap: number,
): EntityId[][] {
  const takes = (id: EntityId): number => (measured.get(id)?.up ?? 0) + (measured.get(id)?.down ?? 0) + gap;
  const total = members.reduce((sum, id) => sum + takes(id), 0);
  const fair = total / Math.max(1, Math.ceil(total / height));
  const stacks: EntityId[][] = [[]];
  let taken = 0;
  for (const id of members) {
    const one = takes(id);
    if (taken > 0 && (taken + one / 2 > fair || taken + one > height)) {
      stacks.push([]);
      taken = 0;
    }
    stacks.at(-1)?.push(id);
    taken += one;
  }
  return stacks;
}

/** Heights by the arrangement of the links, so that lines run level, but apart. */
function stackYs(
  stack: readonly EntityId[],
  measured: ReadonlyMap<EntityId, EntityBox>,
  rough: ReadonlyMap<EntityId, Point>,
  top: number,
  height: number,
  gap: number,
): number[] | undefined {
  const ys = [...rough.values()].map(({ y }) => y);
  const [least, most] = [Math.min(...ys), Math.max(...ys)];
  const stops = stack.map((id) => {
    const box = measured.get(id);
    const share = ((rough.get(id)?.y ?? 0) - least) / Math.max(most - least, 1e-6);
    return { at: top + share * height, half: ((box?.up ?? 0) + (box?.down ?? 0)) / 2 };
  });
  return spreadOut(stops, top, top + height, gap);
}
