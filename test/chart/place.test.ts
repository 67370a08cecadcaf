import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlacedEntity, place } from "#chart/place.ts";
import { textShaper } from "#chart/shape-text.ts";
import type { Graph } from "#model/graph.ts";
import { fonts } from "./fonts.ts";
import { largeChart, sampleEntity, smallChart } from "./sample-chart.ts";

const area = { x: 36, y: 90, width: 760, height: 380 };
const shaper = textShaper(fonts);

function byId(placed: readonly PlacedEntity[]): unknown {
  return placed.map(({ entity, x, y }) => [entity.id, x, y]);
}

function overlaps(placed: readonly PlacedEntity[]): string[] {
  return placed.flatMap((a, i) =>
    placed.slice(0, i).flatMap((b) => {
      const across = a.side + b.side - Math.abs(a.x - b.x);
      const down = Math.min(a.y + a.down, b.y + b.down) - Math.max(a.y - a.up, b.y - b.up);
      return across > 0.01 && down > 0.01 ? [`${a.entity.id} / ${b.entity.id}`] : [];
    }),
  );
}

function outside(placed: readonly PlacedEntity[]): string[] {
  return placed
    .filter(
      (one) =>
        one.x - one.side < area.x - 0.01 ||
        one.x + one.side > area.x + area.width + 0.01 ||
        one.y - one.up < area.y - 0.01 ||
        one.y + one.down > area.y + area.height + 0.01,
    )
    .map((one) => one.entity.id);
}

describe("place", () => {
  it.each([1, 2, 5, 40, 150, 300])("places %i entities without overlap, inside the area", (count) => {
    const { graph } =
      count < 3 ? { graph: { entities: pick(count), links: [] } } : largeChart(count, count * 2);
    const placed = place(shaper, graph, [], area);
    expect(placed).toHaveLength(count);
    expect(overlaps(placed)).toEqual([]);
    expect(outside(placed)).toEqual([]);
  });

  it("keeps the arrangement it is given, y upwards", () => {
    const placed = new Map<string, PlacedEntity>(
      place(shaper, smallChart.graph, smallChart.places, area).map((one) => [one.entity.id, one]),
    );
    const on = (id: string): PlacedEntity | undefined => placed.get(id);
    const pairs = smallChart.places.flatMap((a) => smallChart.places.map((b) => ({ a, b })));
    const turned = pairs.filter(
      ({ a, b }) =>
        (a.x > b.x && (on(a.id)?.x ?? 0) <= (on(b.id)?.x ?? 0)) ||
        (a.y > b.y && (on(a.id)?.y ?? 0) >= (on(b.id)?.y ?? 0)),
    );
    expect(turned).toEqual([]);
  });

  it("finds room from any places, all on one point too", () => {
    const { graph } = largeChart(30, 40);
    const coordinate = fc.oneof(fc.constant(0), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 30, maxLength: 30 }), (points) => {
        const places = graph.entities.map(({ id }, i) => ({
          id,
          x: points[i]?.[0] ?? 0,
          y: points[i]?.[1] ?? 0,
        }));
        const placed = place(shaper, graph, places, area);
        expect(overlaps(placed)).toEqual([]);
        expect(outside(placed)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("holds the most a chart may ask for: 2,000 entities on one point", () => {
    const entities = Array.from({ length: 2000 }, (_, i) => sampleEntity("phone", `+8551${1000000 + i}`));
    const places = entities.map(({ id }) => ({ id, x: 1, y: 1 }));
    const placed = place(shaper, { entities, links: [] }, places, area);
    expect(overlaps(placed)).toEqual([]);
  });

  it("is the same for the same graph in any order", () => {
    const { graph } = largeChart(60, 90);
    const turned: Graph = { entities: graph.entities.toReversed(), links: graph.links.toReversed() };
    expect(byId(place(shaper, turned, [], area))).toEqual(byId(place(shaper, graph, [], area)));
  });

  it("puts wanted persons left of sanctioned entities", () => {
    const placed = place(shaper, smallChart.graph, [], area);
    const x = (mark: "wanted" | "sanctioned"): number =>
      placed.find((one) => one.entity.standing[mark])?.x ?? Number.NaN;
    expect(x("wanted")).toBeLessThan(x("sanctioned"));
  });
});

function pick(count: number): Graph["entities"] {
  return smallChart.graph.entities.slice(0, count);
}
