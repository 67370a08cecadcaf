import type { Theme } from "#web/state.ts";
import { current, subscribe } from "#web/store.ts";
import { isOutdated, sync, type Redrawn } from "./draw.ts";
import { awaitFonts } from "./fonts.ts";
import { openStage, redraw } from "./open-stage.ts";
import { listenToPointer } from "./pointer.ts";
import { attach, cancelLayout, drawing, firstCamera } from "./stage-handle.ts";
import { isOtherLook, touched } from "./touched.ts";

/** Draws the stage into the container from its first frame, with letters, until the returned function is called. */
export function runStage(container: HTMLElement, theme: Theme): () => void {
  let close: (() => void) | undefined;
  let isGone = false;
  const start = async (): Promise<void> => {
    await awaitFonts();
    if (!isGone) close = follow(container, theme);
  };
  void start();
  return () => {
    isGone = true;
    close?.();
  };
}

/** Follows the state at most once a frame, however often it changes in between. */
function follow(container: HTMLElement, theme: Theme): () => void {
  sync(drawing, current());
  const renderer = openStage(container, drawing, theme, firstCamera);
  attach(renderer);
  const forget = listenToPointer(renderer, drawing);
  let before = current();
  let frame: number | undefined;
  const draw = (): void => {
    frame = undefined;
    const state = current();
    const redrawn: Redrawn[] = [];
    if (isOutdated(drawing, state)) {
      cancelLayout();
      redrawn.push(sync(drawing, state));
    }
    if (isOtherLook(before, state)) redrawn.push(touched(drawing, before, state));
    before = state;
    if (redrawn.length > 0) redraw(renderer, drawing, redrawn);
  };
  const unsubscribe = subscribe(() => {
    frame ??= requestAnimationFrame(draw);
  });
  return () => {
    unsubscribe();
    if (frame !== undefined) cancelAnimationFrame(frame);
    forget();
    attach(undefined);
    renderer.kill();
  };
}
