import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeByTime } from "#web/stage/layouts/by-time.ts";
import { placeOnCircle } from "#web/stage/layouts/circle.ts";
import { placeInLayers } from "#web/stage/layouts/layers.ts";
import type { LayoutEdge, LayoutNode, LayoutSpot } from "#web/stage/layouts/layout-request.ts";

const node = (id: string, at?: string): LayoutNode => ({
  id,
  x: 0,
  y: 0,
  fixed: false,
  kind: "organization",
  ...(at !== undefined && { at }),
});
const owns = (from: string, to: string): LayoutEdge => ({ from, to, weight: 1, isDown: true });
const spotOf = (spots: readonly LayoutSpot[], id: string): LayoutSpot => {
  const spot = spots.find((one) => one.id === id);
  if (spot === undefined) throw new RangeError(`${id} has no place`);
  return spot;
};

const anyGraph = fc.integer({ min: 1, max: 60 }).chain((count) => {
  const end = fc.integer({ min: 0, max: count - 1 });
  return fc.array(fc.tuple(end, end), { maxLength: 150 }).map((pairs) => ({
    nodes: Array.from({ length: count }, (_, index) =>
      node(`${index}`, index % 3 === 0 ? `2026-01-0${(index % 9) + 1}` : undefined),
    ),
    edges: pairs.map(([from, to]) => owns(`${from}`, `${to}`)),
  }));
});

describe("every layout", () => {
  test("gives each node one place, no two the same, and the same places again", () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, edges }) => {
        for (const place of [placeInLayers, placeOnCircle, placeByTime]) {
          const spots = place(nodes, edges);
          expect(spots.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
          expect(new Set(spots.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(nodes.length);
          expect(place(nodes, edges)).toEqual(spots);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("owners stand above what they own, whatever circles the lines make, and the loose below", () => {
  const nodes = ["sub", "top", "middle", "loose"].map((id) => node(id));
  const spots = placeInLayers(nodes, [owns("top", "middle"), owns("middle", "sub"), owns("top", "sub")]);
  const heights = ["top", "middle", "sub", "loose"].map((id) => spotOf(spots, id).y);
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(new Set(heights).size).toBe(4);
  const circular = placeInLayers(nodes, [owns("top", "middle"), owns("middle", "top")]);
  expect(spotOf(circular, "top").y).not.toBe(spotOf(circular, "middle").y);
});

test("earlier stands left of later, undated left of all", () => {
  const spots = placeByTime([
    node("late", "2026-03-01"),
    node("never"),
    node("early", "2026-01-01T10:00:00Z"),
  ]);
  const order = ["never", "early", "late"].map((id) => spotOf(spots, id).x);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});
