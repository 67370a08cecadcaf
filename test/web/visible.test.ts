import { describe, expect, test } from "vitest";
import type { Source } from "#model/source.ts";
import { know, knowSources } from "#web/changes.ts";
import { clearFilter, filterBy, toggleOff } from "#web/stage/filter-changes.ts";
import { countStage } from "#web/stage/count-stage.ts";
import { fold, moveNodes, unfold } from "#web/stage/fold-changes.ts";
import { folded } from "#web/stage/folds.ts";
import { groupsBy } from "#web/stage/group-by.ts";
import { linesOf } from "#web/stage/lines.ts";
import { focusOn, hide, place } from "#web/stage/stage-changes.ts";
import { undo } from "#web/stage/undoable.ts";
import { visible } from "#web/stage/visible.ts";
import { OTHER_SOURCE, SOURCE, after, entity, link } from "./made-up.ts";

const boss = entity("person", "boss", { wanted: true });
const clerk = entity("person", "clerk");
const home = entity("compound", "home");
const phone = entity("phone", "+12025550101");
const other = entity("phone", "+12025550102");
const calls = {
  ...link("called", phone.id, other.id, { count: 3 }),
  first: "2026-01-02",
  last: "2026-02-03",
};
const links = [
  calls,
  link("called", other.id, phone.id, { source: OTHER_SOURCE, count: 1 }),
  link("holds", boss.id, phone.id),
  link("present_at", boss.id, home.id),
  link("present_at", clerk.id, home.id, { source: OTHER_SOURCE }),
];
const all = [boss, clerk, home, phone, other];
const source = { id: SOURCE, grade: "B2" } as Source;
const rumour = { id: OTHER_SOURCE, grade: "E5" } as Source;
const stage = after(
  know({ entities: all, links }),
  knowSources([source, rumour]),
  place(all.map(({ id }) => id)),
);

const idsOf = (state: typeof stage): string[] => visible(state).links.map(({ id }) => id);
const kindsOf = (state: typeof stage): string[] => visible(state).links.map(({ kind }) => kind);

describe("the filter", () => {
  test("leaves out kinds and counts what it leaves out", () => {
    const state = toggleOff("kinds", "phone")(stage);
    expect(visible(state).entities.size).toBe(3);
    expect(visible(state).hidden).toEqual({ byHand: 0, byFilter: 2, links: 3 });
    expect(countStage(state).kinds.get("phone")).toEqual({ shown: 0, all: 2 });
    expect(toggleOff("kinds", "phone")(state).stage.filter.kinds).toEqual([]);
  });

  test("by time keeps what reaches into the range and what bears no date", () => {
    expect(kindsOf(filterBy({ from: "2026-02-03" })(stage))).toContain("called");
    expect(idsOf(filterBy({ from: "2026-02-04" })(stage))).not.toContain(calls.id);
    expect(idsOf(filterBy({ until: "2026-01-01" })(stage))).not.toContain(calls.id);
    expect(idsOf(filterBy({ until: "2026-01-02" })(stage))).toContain(calls.id);
    expect(kindsOf(filterBy({ from: "2027-01-01" })(stage))).toEqual([
      "called",
      "holds",
      "present_at",
      "present_at",
    ]);
  });

  test("by grade asks both letters, and by source leaves one out", () => {
    expect(visible(filterBy({ grade: "C3" })(stage)).hidden.links).toBe(2);
    expect(visible(filterBy({ grade: "B1" })(stage)).links).toEqual([]);
    expect(visible(toggleOff("sources", SOURCE)(stage)).links).toHaveLength(2);
  });

  test("by rows cuts weak calls and leaves what is said once", () => {
    expect(kindsOf(filterBy({ strength: 2 })(stage))).toEqual([
      "called",
      "holds",
      "present_at",
      "present_at",
    ]);
  });

  test("by neighbours cuts who is linked to few in sight", () => {
    const state = filterBy({ degree: 2 })(stage);
    expect([...visible(state).entities].toSorted()).toEqual([boss.id, home.id, phone.id].toSorted());
  });

  test("by standing leaves out whoever has no other", () => {
    const state = toggleOff("standings", "none")(stage);
    expect([...visible(state).entities]).toEqual([boss.id]);
  });

  test("typed bit by bit is one step to undo", () => {
    const typed = after(...[1, 12, 123].map((strength) => filterBy({ strength })));
    expect(undo(typed).stage.filter.strength).toBe(1);
    const cleared = clearFilter(filterBy({ degree: 3 })(stage));
    expect(undo(cleared).stage.filter.degree).toBe(3);
  });
});

describe("a group", () => {
  const groups = groupsBy("compound", stage);
  const one = fold(groups)(stage);

  test("is a compound with who was there", () => {
    expect(groups).toEqual([{ by: "compound", anchor: home.id, members: [home.id, boss.id, clerk.id] }]);
  });

  test("is drawn as one, with its lines to the others", () => {
    const lines = [...linesOf(one).values()];
    expect(lines.map(({ from, to }) => [from, to])).toContainEqual([`fold:compound:${home.id}`, phone.id]);
    expect(lines.some(({ kinds }) => kinds.includes("present_at"))).toBe(false);
    expect(visible(one).links).toHaveLength(5);
  });

  test("moves as one and opens where it was moved to", () => {
    const before = one.stage.placed.get(boss.id);
    const at = one.stage.folds[0];
    const moved = moveNodes(new Map([[`fold:compound:${home.id}`, { x: (at?.x ?? 0) + 10, y: at?.y ?? 0 }]]))(
      one,
    );
    const opened = unfold({ by: "compound", anchor: home.id })(moved);
    expect(folded(opened).folds.size).toBe(0);
    expect(opened.stage.placed.get(boss.id)?.x).toBe((before?.x ?? 0) + 10);
    expect(undo(undo(opened)).stage).toEqual(one.stage);
  });

  test("shrinks to those of its members that are in sight", () => {
    const state = hide([clerk.id])(one);
    expect([...folded(state).folds.values()][0]?.shown).toEqual([home.id, boss.id]);
  });
});

test("focus leaves the neighbours of what is chosen", () => {
  const state = focusOn([phone.id])(stage);
  expect([...visible(state).entities].toSorted()).toEqual([boss.id, other.id, phone.id].toSorted());
  expect(undo(state).stage).toBe(stage.stage);
});
