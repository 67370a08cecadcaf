import type { CameraState } from "sigma/types";
import type { EntityId } from "#model/graph.ts";
import { began, ended } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { emptyDrawing, type Drawing } from "./draw.ts";
import { runLayout, type RunningLayout } from "./layout.ts";
import { areAllInView, fitStage, type StageRenderer } from "./open-stage.ts";
import { moveTo } from "./stage-changes.ts";

/** The one drawing of the page; it outlives the renderer, which is opened and closed with the page it is on. */
export const drawing: Drawing = emptyDrawing();

let renderer: StageRenderer | undefined;
let camera: CameraState | undefined;
/** What was to be shown while no stage was open. */
let wish: readonly EntityId[] | undefined;
let layout: RunningLayout | undefined;

/** Takes up a renderer where the last one looked, or lets go of it. */
export function attach(opened: StageRenderer | undefined): void {
  if (opened === undefined) {
    camera = renderer?.getCamera().getState();
    cancelLayout();
  } else if (camera !== undefined) opened.getCamera().setState(camera);
  renderer = opened;
  if (opened === undefined || wish === undefined) return;
  void fitStage(opened, wish, false);
  wish = undefined;
}

/** Shows the given entities, or everything, as large as they fit; as soon as a stage is open, when none is. */
export async function fit(ids: Iterable<EntityId> = current().stage.placed.keys()): Promise<void> {
  if (renderer === undefined) wish = [...ids];
  else await fitStage(renderer, [...ids], true);
}

/** Steps back so far that newcomers are in view; stays where it is when they are. */
export async function reveal(ids: readonly EntityId[]): Promise<void> {
  if (renderer === undefined || areAllInView(renderer, ids)) return;
  await fit();
}

/** Zooms by a factor: below 1 is closer. */
export async function zoom(factor: number): Promise<void> {
  const view = renderer?.getCamera();
  if (view !== undefined) await view.animate({ ratio: view.ratio * factor }, { duration: 120 });
}

/** Starts a layout, or stops the one that runs where it is; either way the result is one step to undo. */
export function pressLayout(): void {
  if (layout !== undefined) {
    layout.stop();
    return;
  }
  if (current().stage.placed.size < 2) return;
  apply(began("layout"));
  layout = runLayout(drawing, current(), (places) => {
    layout = undefined;
    apply(moveTo(places));
    apply(ended("layout"));
    void fit();
  });
}

/** Gives up a running layout: the stage has changed under it. */
export function cancelLayout(): void {
  if (layout === undefined) return;
  layout.cancel();
  layout = undefined;
  apply(ended("layout"));
}
