import { apply, current } from "#web/store.ts";
import type { Drawing, Spot } from "./draw.ts";
import { folded } from "./folds.ts";
import { moveNodes } from "./fold-changes.ts";
import type { StageRenderer } from "./open-stage.ts";

type Drag = { readonly keys: readonly string[]; last: Spot; moved: boolean };

/** Moves what is dragged, with everything that is selected when it is; dropped, it is one step to undo. */
export function listenToDrag(renderer: StageRenderer, drawing: Drawing, begin: () => void): () => void {
  let drag: Drag | undefined;
  renderer.on("downNode", (payload) => {
    payload.preventSigmaDefault();
    drag = { keys: draggedWith(payload.node), last: renderer.viewportToGraph(payload.event), moved: false };
  });
  renderer.on("moveBody", (payload) => {
    if (drag === undefined) return;
    payload.preventSigmaDefault();
    payload.event.original.preventDefault();
    const now = renderer.viewportToGraph(payload.event);
    const dx = now.x - drag.last.x;
    const dy = now.y - drag.last.y;
    if (!drag.moved && Math.hypot(dx, dy) * renderer.getGraphToViewportRatio() < 3) return;
    if (!drag.moved) begin();
    for (const key of drag.keys) {
      if (!drawing.graph.hasNode(key)) continue;
      drawing.graph.updateNodeAttributes(key, ({ x, y }) => ({ x: x + dx, y: y + dy }));
    }
    drag.last = now;
    drag.moved = true;
  });
  const drop = (): void => {
    const { graph } = drawing;
    if (drag?.moved === true) {
      const there = drag.keys.filter((key) => graph.hasNode(key));
      apply(moveNodes(new Map(there.map((key) => [key, { ...graph.getNodeAttributes(key) }]))));
    }
    drag = undefined;
  };
  addEventListener("mouseup", drop);
  addEventListener("touchend", drop);
  return () => {
    removeEventListener("mouseup", drop);
    removeEventListener("touchend", drop);
  };
}

/** What moves when this is dragged: what is selected, if it is part of that, a fold as one. */
function draggedWith(key: string): string[] {
  const state = current();
  const { folds, keyOf } = folded(state);
  const selected = new Set([...state.selected].map((id): string => keyOf.get(id) ?? id));
  const isWhole = folds.get(key as never)?.shown.every((id) => state.selected.has(id)) ?? selected.has(key);
  return isWhole ? [...selected] : [key];
}
