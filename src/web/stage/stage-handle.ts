import type { CameraState } from "sigma/types";
import type { EntityId } from "#model/graph.ts";
import { began, ended } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { emptyDrawing, type Drawing } from "./draw.ts";
import { runLayout, type RunningLayout } from "./layout.ts";
import { areAllInView, cameraOver, fitStage, type StageRenderer } from "./open-stage.ts";
import { moveNodes } from "./fold-changes.ts";
import { folded } from "./folds.ts";
import type { LayoutName } from "./layouts/layout-request.ts";
import { visible } from "./visible.ts";

/** The one drawing of the page; it outlives the renderer, which is opened and closed with the page it is on. */
export const drawing: Drawing = emptyDrawing();

let renderer: StageRenderer | undefined;
let camera: CameraState | undefined;
/** What was to be shown while no stage was open. */
let wish: readonly EntityId[] | undefined;
let layout: RunningLayout | undefined;

/** Where a renderer that is opened begins to look: at what was asked for meanwhile, else where the last one looked. */
export function firstCamera(opened: StageRenderer): CameraState | undefined {
  const wanted = wish && cameraOver(opened, drawing, drawnAs(wish));
  wish = undefined;
  return wanted ?? camera;
}

/** Takes up a renderer, or lets go of it and remembers where it looked. */
export function attach(opened: StageRenderer | undefined): void {
  if (opened === undefined) {
    camera = renderer?.getCamera().getState();
    cancelLayout();
  }
  renderer = opened;
}

/** Shows the given entities, or everything, as large as they fit; as soon as a stage is open, when none is. */
export async function fit(ids: Iterable<EntityId> = visible(current()).entities): Promise<void> {
  const wanted = [...ids];
  if (renderer !== undefined) await drawn();
  if (renderer === undefined) wish = wanted;
  else await fitStage(renderer, drawing, drawnAs(wanted));
}

/** The stage follows the state once a frame: after it, what was placed last is there. */
async function drawn(): Promise<void> {
  await new Promise((resume) => requestAnimationFrame(resume));
}

function drawnAs(ids: readonly EntityId[]): string[] {
  const { keyOf } = folded(current());
  return [...new Set(ids.map((id): string => keyOf.get(id) ?? id))];
}

/** Steps back so far that newcomers are in view; stays where it is when they are. */
export async function reveal(ids: readonly EntityId[]): Promise<void> {
  await drawn();
  if (renderer === undefined || areAllInView(renderer, drawnAs(ids))) return;
  await fit();
}

/** Where the camera looks, to be kept with a view; undefined while no stage is open. */
export function cameraNow(): { x: number; y: number; ratio: number } | undefined {
  const view = renderer?.getCamera() ?? camera;
  return view === undefined ? undefined : { x: view.x, y: view.y, ratio: view.ratio };
}

/** Looks exactly as a view was saved; as soon as a stage is open, when none is. */
export function lookAgain(kept: { x: number; y: number; ratio: number }): void {
  camera = { ...kept, angle: 0 };
  renderer?.getCamera().setState(camera);
}

/** Zooms by a factor: below 1 is closer. */
export async function zoom(factor: number): Promise<void> {
  const view = renderer?.getCamera();
  if (view !== undefined) await view.animate({ ratio: view.ratio * factor }, { duration: 120 });
}

/** Starts a layout, or stops the one that runs where it is; either way the result is one step to undo. */
export function pressLayout(name: LayoutName): void {
  if (layout !== undefined) {
    layout.stop();
    return;
  }
  if (visible(current()).entities.size < 2) return;
  apply(began("layout"));
  layout = runLayout(name, drawing, current(), (places) => {
    layout = undefined;
    apply(moveNodes(places));
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

/** The stage takes the whole screen, or gives it back. */
export async function toggleFull(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen();
  else await document.querySelector(".stage")?.requestFullscreen();
}
