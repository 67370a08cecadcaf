import { apply, current } from "#web/store.ts";
import { dismissNotice } from "#web/changes.ts";
import { ACTIONS } from "./actions.ts";
import type { Action } from "./action.ts";

/** Runs the action of a pressed key; typing in a field and open dialogs are left alone. */
export function listenToKeys(): () => void {
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

function onKey(event: KeyboardEvent): void {
  if (document.querySelector("dialog[open]") !== null || current().case === undefined) return;
  const pressed = keysOf(event);
  if (isTyping(event.target) && pressed !== "ctrl+k") return;
  const action = ACTIONS.find((one) => one.keys?.includes(pressed) === true && isFor(one, event.target));
  if (action === undefined) return;
  event.preventDefault();
  if (pressed === "Escape") apply(dismissNotice);
  if (action.canRun?.(current()) !== false) action.run();
}

/** The keys as actions name them: modifiers, then the key; Shift only where it is not part of the sign itself. */
export function keysOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey">): string {
  const isLetter = /^[a-z]$/i.test(key);
  const name = isLetter ? key.toLowerCase() : key;
  const modifiers = [
    ctrlKey || metaKey ? "ctrl+" : "",
    shiftKey && (isLetter || key.length > 1) ? "shift+" : "",
  ];
  return modifiers.join("") + name;
}

function isFor(action: Action, target: EventTarget | null): boolean {
  if (action.isOn !== undefined && current().page !== action.isOn) return false;
  return action.isOnStage !== true || target === document.body || isCanvas(target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])")
  );
}

function isCanvas(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(".canvas, .canvas *");
}
