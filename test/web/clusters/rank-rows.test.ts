import { describe, expect, test } from "vitest";
import { entityId, type Entity } from "#model/graph.ts";
import { EMPTY_CLUSTERS } from "#web/clusters/cluster-state.ts";
import { coverageOf, rankRows } from "#web/clusters/rank-rows.ts";
import { windowOf } from "#web/clusters/row-window.ts";
import { ranked } from "./ranked.ts";

const { view } = EMPTY_CLUSTERS;
const boss = entityId("person", "boss");
const known = new Map<typeof boss, Entity>([
  [
    boss,
    {
      id: boss,
      kind: "person",
      caption: "도재륜",
      names: ["도재륜", "DO Jaeryun"],
      standing: { wanted: true, sanctioned: false },
    },
  ],
]);
const context = ranked(1).context;
const clusters = [
  ranked(1, { fugitive: boss, size: 9 }),
  ranked(2, { soleOrigins: ["JTF-07"], size: 12, context: { ...context, fromDevices: 5 } }),
  ranked(3, { score: 0, size: 40 }),
];
const ranks = (look: Partial<typeof view>): number[] =>
  rankRows(clusters, { ...view, ...look }, known).rows.map(({ rank }) => rank);

describe("the rows of the ranking", () => {
  test("leave out what has no score, and say how many that are", () => {
    expect(rankRows(clusters, view, known)).toMatchObject({ filtered: 0, unscored: 1 });
    expect(ranks({})).toEqual([1, 2]);
    expect(ranks({ isAllShown: true })).toEqual([1, 2, 3]);
  });

  test("are found by any name of those their chains start from, and by exhibit", () => {
    expect(ranks({ text: "jaeryun" })).toEqual([1]);
    expect(ranks({ text: " 도재륜 " })).toEqual([1]);
    expect(ranks({ text: "jtf-07" })).toEqual([2]);
    expect(rankRows(clusters, { ...view, text: "nobody" }, known)).toMatchObject({ rows: [], filtered: 2 });
  });

  test("are sorted by a column, best first, and the other way round; rank by number", () => {
    expect(ranks({ isAllShown: true, column: "size" })).toEqual([3, 2, 1]);
    expect(ranks({ isAllShown: true, column: "size", isDown: true })).toEqual([1, 2, 3]);
    expect(ranks({ isAllShown: true, column: "coverage" })).toEqual([2, 1, 3]);
    expect(ranks({ isAllShown: true, isDown: true })).toEqual([3, 2, 1]);
  });
});

test("coverage is the share of links that rest on seized devices; without links it is none", () => {
  expect(coverageOf(clusters[1]!)).toBe(0.5);
  expect(coverageOf(ranked(1, { context: { ...context, links: 0 } }))).toBe(0);
});

describe("of a long ranking only what is in sight is drawn", () => {
  test("a short one is drawn whole", () => {
    expect(windowOf(120, 5000, 800)).toEqual({ from: 0, to: 120 });
  });

  test("a long one from a little above to a little below", () => {
    expect(windowOf(10_000, 0, 680)).toEqual({ from: 0, to: 60 });
    expect(windowOf(10_000, 34_000, 680)).toEqual({ from: 980, to: 1040 });
  });

  test("never beyond its end", () => {
    expect(windowOf(1000, 1e9, 680)).toEqual({ from: 999, to: 1000 });
  });
});
