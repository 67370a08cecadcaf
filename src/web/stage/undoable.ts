import type { EntityId } from "#model/graph.ts";
import type { Stage } from "./stage-state.ts";
import type { State } from "#web/state.ts";

type Change = (state: State) => State;

const MAX_UNDO = 200;

/**
 * Changes the stage so that the change can be undone. Changes of one `kind` that follow each other, as when something is
 * typed, are one step.
 */
export function undoable(change: (stage: Stage, state: State) => Stage, kind?: string): Change {
  return (state) => {
    const stage = change(state.stage, state);
    if (stage === state.stage) return state;
    const isSameStep = kind !== undefined && state.lastStep === kind;
    const past = isSameStep ? state.past : [...state.past.slice(-MAX_UNDO + 1), state.stage];
    return { ...state, stage, past, future: [], lastStep: kind };
  };
}

export const undo: Change = (state) => {
  const stage = state.past.at(-1);
  if (stage === undefined) return state;
  return dropStale({
    ...state,
    stage,
    past: state.past.slice(0, -1),
    future: [state.stage, ...state.future],
    lastStep: undefined,
  });
};

export const redo: Change = (state) => {
  const [stage, ...future] = state.future;
  if (stage === undefined) return state;
  return dropStale({ ...state, stage, past: [...state.past, state.stage], future, lastStep: undefined });
};

function dropStale(state: State): State {
  return dropSelection(state, (id) => !state.stage.placed.has(id) || state.stage.hidden.has(id));
}

/** Takes what is gone out of the selection. */
export function dropSelection(state: State, gone: (id: EntityId) => boolean): State {
  const selected = new Set([...state.selected].filter((id) => !gone(id)));
  const detail =
    state.detail !== undefined && selected.has(state.detail.entity.id) ? state.detail : undefined;
  return { ...state, selected, detail };
}
