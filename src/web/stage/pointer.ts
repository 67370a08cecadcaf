import type { EntityId } from "#model/graph.ts";
import { markTrail, select, selectBundle, toggleSelected } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { expandOrAsk, inspect, showPath } from "#web/tasks/explore.ts";
import type { Drawing, Spot } from "./draw.ts";
import type { StageRenderer } from "./open-stage.ts";
import { moveTo } from "./stage-changes.ts";

type Drag = { readonly ids: readonly EntityId[]; last: Spot; moved: boolean };

/** Select, drag, expand and path by mouse or touch. Returns a function that stops listening. */
export function listenToPointer(renderer: StageRenderer, drawing: Drawing): () => void {
  let drag: Drag | undefined;

  renderer.on("clickNode", (payload) => {
    payload.preventSigmaDefault();
    const { node, event } = payload;
    const id = node as EntityId;
    const { pathFrom } = current();
    if (pathFrom !== undefined && pathFrom !== id) void showPath(pathFrom, id);
    else if (event.original.shiftKey || event.original.ctrlKey) apply(toggleSelected(id));
    else void inspect(id);
  });
  renderer.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault();
    void expandOrAsk(payload.node as EntityId);
  });
  renderer.on("clickEdge", (payload) => {
    payload.preventSigmaDefault();
    apply(selectBundle(payload.edge));
  });
  renderer.on("clickStage", () => {
    apply(select());
    if (current().trail.size > 0) apply(markTrail([]));
  });
  renderer.on("doubleClickStage", (payload) => payload.preventSigmaDefault());
  renderer.on("enterEdge", () => setCursor("pointer"));
  renderer.on("leaveEdge", () => setCursor(""));
  renderer.on("enterNode", () => setCursor("pointer"));
  renderer.on("leaveNode", () => setCursor(""));

  renderer.on("downNode", (payload) => {
    payload.preventSigmaDefault();
    const { node, event } = payload;
    const id = node as EntityId;
    const { selected } = current();
    const ids = selected.has(id) ? [...selected] : [id];
    drag = { ids, last: renderer.viewportToGraph(event), moved: false };
  });
  renderer.on("moveBody", (payload) => {
    if (drag === undefined) return;
    payload.preventSigmaDefault();
    const { event } = payload;
    event.original.preventDefault();
    const now = renderer.viewportToGraph(event);
    const dx = now.x - drag.last.x;
    const dy = now.y - drag.last.y;
    if (!drag.moved && Math.hypot(dx, dy) * renderer.getGraphToViewportRatio() < 3) return;
    for (const id of drag.ids) {
      if (drawing.graph.hasNode(id)) {
        drawing.graph.updateNodeAttributes(id, ({ x, y }) => ({ x: x + dx, y: y + dy }));
      }
    }
    drag.last = now;
    drag.moved = true;
  });
  const drop = (): void => {
    if (drag?.moved === true) {
      const places = drag.ids.flatMap((id): [EntityId, Spot][] =>
        drawing.graph.hasNode(id) ? [[id, { ...drawing.graph.getNodeAttributes(id) }]] : [],
      );
      apply(moveTo(new Map(places)));
    }
    drag = undefined;
  };
  addEventListener("mouseup", drop);
  addEventListener("touchend", drop);

  function setCursor(cursor: string): void {
    renderer.getContainer().style.cursor = cursor;
  }
  return () => {
    removeEventListener("mouseup", drop);
    removeEventListener("touchend", drop);
  };
}
