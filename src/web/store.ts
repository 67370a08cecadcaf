import { useSyncExternalStore } from "react";
import { readPreferences } from "./preferences.ts";
import { firstState, type State } from "./state.ts";

const { language, theme, panes } = readPreferences();
let state: State = firstState(language, theme, panes);
const listeners = new Set<() => void>();

/** The state as it is now. */
export function current(): State {
  return state;
}

/** Replaces the state by what the change makes of it, and tells everyone who listens. */
export function apply(change: (state: State) => State): void {
  const next = change(state);
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Calls back after every change until the returned function is called. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A slice of the state; the component draws again when the slice is another value. */
export function useSlice<T>(slice: (state: State) => T): T {
  return useSyncExternalStore(subscribe, () => slice(state));
}
