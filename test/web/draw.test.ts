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
  let redrawn = sync(drawing, state);
  for (const one of states) redrawn = sync(drawing, one);
  const { graph, shown, bundles } = drawing;
  return { nodes: shown.size, edges: bundles.size, graph, redrawn };
}

describe("what is drawn", () => {
  test("is what is placed, and the lines between what is visible", () => {
    expect(drawn(state)).toMatchObject({ nodes: 101, edges: 100 });
    expect(drawn(state, hide([hub.id])(state))).toMatchObject({ nodes: 100, edges: 0 });
    expect(drawn(state, toggleOff("kinds", "device")(state))).toMatchObject({ edges: 0 });
    expect(drawn(state, toggleOff("links", "used_in")(state))).toMatchObject({ edges: 0 });
  });

  test("follows the state back and forth, however much of it goes", () => {
    const cleared = clearStage(state);
    expect(drawn(state, cleared)).toMatchObject({ nodes: 0, edges: 0 });
    expect(drawn(state, cleared, undo(cleared))).toMatchObject({ nodes: 101, edges: 100 });
    expect(drawn(state, cleared).redrawn.isAnother).toBe(true);
    const fewer = hide(leaves.slice(0, 5).map(({ id }) => id))(state);
    expect(drawn(state, fewer)).toMatchObject({ nodes: 96, edges: 95 });
  });

  test("what goes is only put out of sight, and nothing else is looked at again", () => {
    const fewer = hide([leaves[0]?.id ?? hub.id])(state);
    const { redrawn, graph } = drawn(state, fewer);
    expect(redrawn).toMatchObject({ isAnother: false, isPlaced: false });
    expect(redrawn.nodes).toEqual([leaves[0]?.id]);
    expect(redrawn.edges).toHaveLength(1);
    expect(graph.order).toBe(101);
    expect(drawn(state, fewer, undo(fewer)).redrawn.isPlaced).toBe(true);
    expect(drawn(state, state).redrawn).toMatchObject({ nodes: [], edges: [], isPlaced: false });
  });

  test("stands where the state says", () => {
    const moved = moveTo(new Map([[hub.id, { x: 7, y: 8 }]]))(state);
    expect(drawn(state, moved).graph.getNodeAttributes(hub.id)).toEqual({ x: 7, y: 8 });
  });
});
