import { describe, expect, test } from "vitest";
import { know, select } from "#web/changes.ts";
import {
  collapse,
  dropGone,
  forgetGraph,
  hide,
  moveTo,
  place,
  replaceStage,
  togglePinned,
} from "#web/stage/stage-changes.ts";
import { redo, undo } from "#web/stage/undoable.ts";
import { after, entity, link, star } from "./made-up.ts";

const centre = entity("person", "centre");
const leaf = entity("phone", "+12025550101");
const shared = entity("phone", "+12025550102");
const outside = entity("person", "outside");

const links = [
  link("holds", centre.id, leaf.id),
  link("holds", centre.id, shared.id),
  link("holds", outside.id, shared.id),
];

function expanded() {
  const state = star(centre, [leaf, shared], links);
  return place([outside.id])(know({ entities: [outside], links: [] })(state));
}

describe("placing", () => {
  test("moves nothing that is placed", () => {
    const before = after(know({ entities: [centre, leaf], links: [] }), place([centre.id]));
    const spot = before.stage.placed.get(centre.id);
    const later = place([leaf.id, shared.id], centre.id)(before);
    expect(later.stage.placed.get(centre.id)).toBe(spot);
    expect(later.stage.placed.size).toBe(3);
  });

  test("what is there already is no step to undo", () => {
    const before = after(place([centre.id]));
    expect(place([centre.id])(before)).toBe(before);
  });

  test("brings a hidden entity back where it stood", () => {
    const hidden = hide([leaf.id])(expanded());
    const back = place([leaf.id])(hidden);
    expect(back.stage.hidden.has(leaf.id)).toBe(false);
    expect(back.stage.placed.get(leaf.id)).toEqual(hidden.stage.placed.get(leaf.id));
  });
});

describe("collapse", () => {
  test("takes away what the expansion brought, and keeps what else is linked to it", () => {
    const state = collapse(centre.id)(expanded());
    expect([...state.stage.placed.keys()].toSorted()).toEqual([centre.id, outside.id, shared.id].toSorted());
    expect(state.stage.expanded.has(centre.id)).toBe(false);
  });

  test("keeps pinned entities and those that were expanded themselves", () => {
    const pinned = collapse(centre.id)(togglePinned([leaf.id])(expanded()));
    expect(pinned.stage.placed.has(leaf.id)).toBe(true);
    const further = place([entity("device", "1").id], leaf.id, { shown: 1, total: 1 })(expanded());
    expect(collapse(centre.id)(further).stage.placed.has(leaf.id)).toBe(true);
  });

  test("deselects what goes", () => {
    const state = collapse(centre.id)(select(leaf.id, centre.id)(expanded()));
    expect([...state.selected]).toEqual([centre.id]);
  });
});

describe("undo and redo", () => {
  test("go back and forth over every change of the stage", () => {
    const start = expanded();
    const steps = [
      moveTo(new Map([[leaf.id, { x: 5, y: 6 }]])),
      hide([shared.id]),
      togglePinned([leaf.id]),
      collapse(centre.id),
      replaceStage(new Map([[outside.id, { x: 0, y: 0 }]])),
    ];
    const states = [start];
    for (const step of steps) states.push(step(states.at(-1) ?? start));
    let state = states.at(-1) ?? start;
    for (const earlier of states.slice(0, -1).toReversed()) {
      state = undo(state);
      expect(state.stage).toBe(earlier.stage);
    }
    for (const later of states.slice(1)) {
      state = redo(state);
      expect(state.stage).toBe(later.stage);
    }
  });

  test("a new change forgets what was undone", () => {
    const state = hide([leaf.id])(undo(hide([shared.id])(expanded())));
    expect(redo(state)).toBe(state);
  });

  test("with nothing to undo nothing changes", () => {
    const state = after();
    expect(undo(state)).toBe(state);
  });

  test("an entity that is no longer there is no longer selected", () => {
    const state = undo(select(leaf.id)(place([leaf.id])(after(place([centre.id])))));
    expect(state.selected.size).toBe(0);
  });
});

test("pinning frees only when all are pinned", () => {
  const one = togglePinned([leaf.id])(expanded());
  const both = togglePinned([leaf.id, shared.id])(one);
  expect(both.stage.placed.get(shared.id)?.pinned).toBe(true);
  expect(togglePinned([leaf.id, shared.id])(both).stage.placed.get(leaf.id)?.pinned).toBe(false);
});

test("another graph leaves nothing of the old one to undo to; the stage keeps its places", () => {
  const before = expanded();
  const state = forgetGraph(select(leaf.id)(before));
  expect(state.entities.size + state.links.size + state.past.length).toBe(0);
  expect(state.stage).toBe(before.stage);
  const later = dropGone([leaf.id])(state);
  expect(later.stage.placed.has(leaf.id)).toBe(false);
  expect(later.selected.size + later.past.length).toBe(0);
});
