import { expect, test } from "vitest";
import { know, select } from "#web/changes.ts";
import { knowDays } from "#web/overlay-changes.ts";
import { filterBy } from "#web/stage/filter-changes.ts";
import { place } from "#web/stage/stage-changes.ts";
import { countDays } from "#web/timeline/count-days.ts";
import { OTHER_SOURCE, SOURCE, after, entity, link } from "./made-up.ts";

const [a, b, c] = ["1", "2", "3"].map((key) => entity("phone", `+8551200000${key}`));
if (a === undefined || b === undefined || c === undefined) throw new Error("three phones");
const own = link("called", a.id, b.id, { count: 2 });
const other = link("called", a.id, b.id, { count: 1, source: OTHER_SOURCE });
const third = link("called", b.id, c.id, { count: 9 });
const shown = [
  know({ entities: [a, b, c], links: [own, other, third] }),
  place([a.id, b.id, c.id]),
  knowDays(
    [
      { id: own.id, days: [["2026-03-01", 2]], undated: 0, same: [] },
      { id: other.id, days: [["2026-03-01", 1]], undated: 3, same: [[own.id, "2026-03-01"]] },
    ],
    [third.id],
  ),
];

test("a call that two sources in sight state counts once; links with too many events are told", () => {
  expect(countDays(after(...shown))).toEqual({
    days: new Map([["2026-03-01", { all: 2, selected: 0 }]]),
    events: 2,
    undated: 3,
    left: 1,
  });
});

test("with the other source out of sight it counts for the one that is left, whatever the time", () => {
  const state = after(...shown, filterBy({ sources: [SOURCE], from: "2027-01-01" }));
  expect(countDays(state)).toMatchObject({ events: 1, left: 0 });
});

test("what is selected is told apart", () => {
  expect(countDays(after(...shown, select(c.id))).days.get("2026-03-01")).toEqual({ all: 2, selected: 0 });
  expect(countDays(after(...shown, select(b.id))).days.get("2026-03-01")).toEqual({ all: 2, selected: 2 });
});
