import type { Theme } from "#web/state.ts";
import { current, subscribe } from "#web/store.ts";
import { isOtherLook, isOtherStage, sync } from "./draw.ts";
import { awaitFonts } from "./fonts.ts";
import { openStage, refreshStage } from "./open-stage.ts";
import { listenToPointer } from "./pointer.ts";
import { attach, cancelLayout, drawing } from "./stage-handle.ts";

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

function follow(container: HTMLElement, theme: Theme): () => void {
  sync(drawing, current());
  const renderer = openStage(container, drawing, theme);
  attach(renderer);
  const forget = listenToPointer(renderer, drawing);
  let before = current();
  const unsubscribe = subscribe(() => {
    const state = current();
    if (isOtherStage(before, state)) {
      cancelLayout();
      sync(drawing, state);
    }
    const isChanged = isOtherLook(before, state);
    before = state;
    if (isChanged) refreshStage(renderer, drawing);
  });
  return () => {
    unsubscribe();
    forget();
    attach(undefined);
    renderer.kill();
  };
}
