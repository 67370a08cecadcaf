import type { EntityId } from "#model/graph.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { markTrail, select, startPath, toggleKind } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { expandOrAsk, inspect } from "#web/tasks/explore.ts";
import { drawing, fit, pressLayout, zoom } from "./stage-handle.ts";
import { collapse, hide, redo, togglePinned, undo } from "./stage-changes.ts";
import { neighbourTowards, type Direction } from "./walk.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Listens to the keys of the stage while it is on screen; typing in a field is left alone. */
export function listenToKeys(commands: { showKeys: () => void; full: () => void }): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return;
    const act = actionOf(event, commands);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

function actionOf(
  event: KeyboardEvent,
  commands: { showKeys: () => void; full: () => void },
): (() => void) | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key === "z") return () => apply(event.shiftKey ? redo : undo);
    return key === "y" ? () => apply(redo) : undefined;
  }
  const kind = ENTITY_KINDS[Number(key) - 1];
  if (kind !== undefined) return () => apply(toggleKind(kind));
  const onStage = event.target === document.body || isCanvas(event.target);
  const towards = DIRECTIONS[key];
  if (towards !== undefined && onStage) return () => walkTowards(towards);
  switch (key) {
    case "?":
      return commands.showKeys;
    case "f":
      return commands.full;
    case "l":
      return pressLayout;
    case "0":
      return () => void fit();
    case "+":
    case "=":
      return () => void zoom(1 / 1.4);
    case "-":
      return () => void zoom(1.4);
    case "Escape":
      return () => {
        apply(markTrail([]));
        apply(select());
      };
    case "h":
      return () => apply(hide(current().selected));
    case " ":
      return onStage ? () => apply(togglePinned(current().selected)) : undefined;
    default:
      return withOne(key);
  }
}

function withOne(key: string): (() => void) | undefined {
  const [only, ...others] = current().selected;
  if (only === undefined || others.length > 0) return undefined;
  switch (key) {
    case "e":
      return () => void expandOrAsk(only);
    case "c":
      return () => apply(collapse(only));
    case "p":
      return () => apply(startPath(only));
    default:
      return undefined;
  }
}

/** To the neighbour in that direction; from nowhere to the first entity. */
function walkTowards(direction: Direction): void {
  const { selected, stage } = current();
  const [from] = selected;
  const [first] = stage.placed.keys();
  const next = from === undefined ? first : neighbourTowards(drawing, from, direction);
  if (next !== undefined) void inspect(next as EntityId);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

function isCanvas(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(".canvas, .canvas *");
}
