import { describe, expect, test } from "vitest";
import { emptyDrawing, sync } from "#web/stage/draw.ts";
import { toggleOff } from "#web/stage/filter-changes.ts";
import { clearStage, hide, moveTo } from "#web/stage/stage-changes.ts";
import { undo } from "#web/stage/undoable.ts";
import { entity, link, star } from "./made-up.ts";

const hub = entity("phone", "hub");
const leaves = Array.from({ length: 100 }, (_, index) => entity("device", String(index)));
const state = star(
  hub,
  leaves,
  leaves.map((leaf) => link("used_in", hub.id, leaf.id)),
);

function drawn(...states: (typeof state)[]) {
  const drawing = emptyDrawing();
  for (const one of states) sync(drawing, one);
  const { graph } = drawing;
  return { nodes: graph.order, edges: graph.size, graph };
}

describe("what is drawn", () => {
  test("is what is placed, and the lines between what is visible", () => {
    expect(drawn(state)).toMatchObject({ nodes: 101, edges: 100 });
    expect(drawn(state, hide([hub.id])(state))).toMatchObject({ nodes: 101, edges: 0 });
    expect(drawn(state, toggleOff("kinds", "device")(state))).toMatchObject({ edges: 0 });
    expect(drawn(state, toggleOff("links", "used_in")(state))).toMatchObject({ edges: 0 });
  });

  test("follows the state back and forth, however much of it goes", () => {
    const cleared = clearStage(state);
    expect(drawn(state, cleared)).toMatchObject({ nodes: 0, edges: 0 });
    expect(drawn(state, cleared, undo(cleared))).toMatchObject({ nodes: 101, edges: 100 });
    const fewer = hide(leaves.slice(0, 5).map(({ id }) => id))(state);
    expect(drawn(state, fewer)).toMatchObject({ nodes: 101, edges: 95 });
  });

  test("stands where the state says", () => {
    const moved = moveTo(new Map([[hub.id, { x: 7, y: 8 }]]))(state);
    expect(drawn(state, moved).graph.getNodeAttributes(hub.id)).toEqual({ x: 7, y: 8 });
  });
});
