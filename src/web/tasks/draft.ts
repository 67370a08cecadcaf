import { keepDraft, listViews, openDraft } from "#api/views.ts";
import { MAX_PLACES } from "#model/view.ts";
import { call } from "#web/call.ts";
import { knowViews, nameView } from "#web/changes.ts";
import type { State } from "#web/state.ts";
import { cameraNow } from "#web/stage/stage-handle.ts";
import { contentOf } from "#web/stage/view-content.ts";
import { apply, current, subscribe } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { showContent } from "./views.ts";

const PAUSE = 2500;

/** What the draft of the open case was made of, or taken from; undefined until it has been asked for. */
let kept: readonly unknown[] | undefined;
let isFollowing = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts what the stage of this case showed last back on it, unless something is there already. */
export async function resumeDraft(): Promise<void> {
  kept = undefined;
  if (current().case === undefined) return;
  await attempt("draft", async () => {
    const id = openCaseId();
    const { draft } = await call(openDraft, { case: id });
    if (current().case !== id || current().stage.placed.size > 0) return;
    if (draft !== undefined && draft.content.places.length > 0) {
      if (!(await showContent(draft.content, []))) return;
      const { views } = await call(listViews, { case: id });
      apply(knowViews(views));
      apply(nameView(views.find((view) => view.id === draft.content.of)));
    }
  });
  kept = partsOf(current());
}

/** From here on the stage as it is now, and every change of it, is to be kept: it was opened from a saved view. */
export function beginDraft(): void {
  kept = [];
}

/** Keeps the stage on the server whenever it has changed and then rested; a failure is tried again with the next change. */
export function followDraft(): void {
  if (isFollowing) return;
  isFollowing = true;
  subscribe(() => {
    if (kept === undefined || isKept()) return;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), PAUSE);
  });
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && kept !== undefined && !isKept()) void keep();
  });
}

async function keep(): Promise<void> {
  clearTimeout(timer);
  const state = current();
  if (kept === undefined || state.case === undefined || state.stage.placed.size > MAX_PLACES) return;
  const before = kept;
  kept = partsOf(state);
  try {
    await call(keepDraft, { case: state.case, content: contentOf(state, cameraNow()) });
  } catch {
    kept = before;
  }
}

function isKept(): boolean {
  return partsOf(current()).every((part, index) => part === kept?.[index]);
}

function partsOf({ case: of, stage, selected, trail, view }: State): readonly unknown[] {
  return [of, stage, selected, trail, view];
}
