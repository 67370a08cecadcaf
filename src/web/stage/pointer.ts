import type { EntityId } from "#model/graph.ts";
import { markTrail, pointAt, select, selectBundle, toggleSelected } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { expandOrAsk, inspect } from "#web/tasks/explore.ts";
import { findWay } from "#web/tasks/paths.ts";
import type { Drawing } from "./draw.ts";
import { listenToDrag } from "./drag.ts";
import { unfold } from "./fold-changes.ts";
import { entitiesAt, folded, isFoldKey } from "./folds.ts";
import type { StageRenderer } from "./open-stage.ts";
import { listenToArea } from "./select-area.ts";

/** How long the pointer rests on something before its neighbourhood stands out. */
const REST = 160;

/** Select, drag, expand and path by mouse or touch. Returns a function that stops listening. */
export function listenToPointer(renderer: StageRenderer, drawing: Drawing): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const point = (key: string | undefined): void => {
    clearTimeout(resting);
    if (key === undefined) apply(pointAt(undefined));
    else resting = setTimeout(() => apply(pointAt(key)), REST);
  };

  renderer.on("clickNode", (payload) => {
    payload.preventSigmaDefault();
    const { shiftKey, ctrlKey } = payload.event.original;
    press(payload.node, shiftKey || ctrlKey);
  });
  renderer.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault();
    const fold = folded(current()).folds.get(payload.node as EntityId);
    if (fold === undefined) void expandOrAsk(payload.node as EntityId);
    else apply(unfold(fold));
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
  renderer.on("enterNode", ({ node }) => {
    setCursor("pointer");
    point(node);
  });
  renderer.on("leaveNode", () => {
    setCursor("");
    point(undefined);
  });
  const forgetDrag = listenToDrag(renderer, drawing, () => point(undefined));
  const forgetArea = listenToArea(renderer, drawing);

  function setCursor(cursor: string): void {
    renderer.getContainer().style.cursor = cursor;
  }
  return () => {
    clearTimeout(resting);
    forgetDrag();
    forgetArea();
  };
}

/** Selects what was clicked, adds it to the selection, or takes it for the other end of a path. */
function press(key: string, isMore: boolean): void {
  const ids = entitiesAt(key, current());
  const { pathFrom, selected } = current();
  const [id] = ids;
  if (id === undefined) return;
  if (isFoldKey(key)) apply(select(...(isMore ? [...selected] : []), ...ids));
  else if (pathFrom !== undefined && pathFrom !== id) void findWay(pathFrom, id);
  else if (isMore) apply(toggleSelected(id));
  else void inspect(id);
}
