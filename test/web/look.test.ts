import { describe, expect, test } from "vitest";
import type { Link } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import { know, markTrail, select, selectBundle, speak } from "#web/changes.ts";
import { bundle } from "#web/stage/bundle.ts";
import { edgeLook, isHidden, nodeLook } from "#web/stage/look.ts";
import { cellOf } from "#web/stage/kind-atlas.ts";
import { toggleOff } from "#web/stage/filter-changes.ts";
import { hide, place, togglePinned } from "#web/stage/stage-changes.ts";
import { OTHER_SOURCE, after, entity, link } from "./made-up.ts";

const wanted = entity("person", "A. Person", { wanted: true });
const victim = { ...entity("person", "p2", { assessed: "victim" }), caption: "Protected person 7" };
const phone = entity("phone", "+12025550101");
const other = entity("phone", "+12025550102");
const shown = after(
  know({ entities: [wanted, victim, phone, other], links: [] }),
  place([wanted.id, victim.id, phone.id, other.id]),
);

describe("an entity", () => {
  test("selected has a ring and its caption in any case", () => {
    const look = nodeLook(phone.id, select(phone.id)(shown));
    expect(look.ring).not.toBe("");
    expect(look.forceLabel).toBe(true);
    expect(nodeLook(phone.id, shown).ring).toBe("");
  });

  test("off the path fades while a path is marked", () => {
    const state = markTrail([wanted.id])(shown);
    expect(nodeLook(phone.id, state).fade).toBeGreaterThan(0.5);
    expect(nodeLook(wanted.id, state).fade).toBe(0);
  });

  test("protected is named by number, in the language of the screen", () => {
    expect(nodeLook(victim.id, shown).label).toBe("Protected person 7");
    expect(nodeLook(victim.id, speak("ko")(shown)).label).toBe("보호 대상자 7");
  });

  test("is hidden by hand or by its kind", () => {
    expect(isHidden(phone.id, shown)).toBe(false);
    expect(isHidden(phone.id, hide([phone.id])(shown))).toBe(true);
    expect(nodeLook(phone.id, toggleOff("kinds", "phone")(shown)).hidden).toBe(true);
  });

  test("of every kind, mark and pin has a picture of its own", () => {
    const pinned = togglePinned([wanted.id])(shown);
    const cells = [wanted, victim, phone].map(({ id }) => nodeLook(id, shown).cell);
    expect(new Set([...cells, nodeLook(wanted.id, pinned).cell]).size).toBe(4);
    expect(cellOf(entity("person", "x", { sanctioned: true }), false)).not.toBe(cellOf(wanted, false));
  });
});

describe("a line", () => {
  test("is wider the more rows are behind it, to a limit", () => {
    const widths = [1, 10, 1000, 1_000_000].map(
      (count) => draw(shown, [link("called", phone.id, other.id, { count })]).look.size,
    );
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
    expect(widths.at(-1)).toBe(5);
  });

  test("is paler when one source alone states it", () => {
    const alone = draw(shown, [link("called", phone.id, other.id)]).look.color;
    const both = draw(shown, [
      link("called", phone.id, other.id),
      link("called", phone.id, other.id, { source: OTHER_SOURCE }),
    ]).look.color;
    expect(brightness(alone)).toBeGreaterThan(brightness(both));
  });

  test("says what it is when it is selected or at the selected entity", () => {
    const calls = [link("called", phone.id, other.id, { count: 12 })];
    const { one, look } = draw(shown, calls);
    expect(look.label).toBe("");
    expect(edgeLook(one, selectBundle(one.key)(shown), { areFew: false }).label).toBe("called · 12");
    expect(edgeLook(one, select(phone.id)(shown), { areFew: true }).label).toBe("called · 12");
    expect(edgeLook(one, select(phone.id)(shown), { areFew: false }).label).toBe("");
  });
});

function brightness(colour: string): number {
  return [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0);
}

function draw(state: State, links: readonly Link[]) {
  const [one] = bundle(links);
  if (one === undefined) throw new RangeError("no line");
  return { one, look: edgeLook(one, state, { areFew: true }) };
}
