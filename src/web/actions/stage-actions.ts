import type { EntityId } from "#model/graph.ts";
import { neighboursOf } from "#model/in-sight.ts";
import { askFor, chooseKinds, markTrail, pointAt, select, startPath } from "#web/changes.ts";
import type { State } from "#web/state.ts";
import { clearFilter, isFiltering } from "#web/stage/filter-changes.ts";
import { unfoldAll } from "#web/stage/fold-changes.ts";
import { LAYOUTS } from "#web/stage/layouts/layout-request.ts";
import { fit, pressLayout, toggleFull, zoom } from "#web/stage/stage-handle.ts";
import {
  clearStage,
  collapse,
  focusOn,
  hide,
  remove,
  showHidden,
  togglePinned,
} from "#web/stage/stage-changes.ts";
import { redo, undo } from "#web/stage/undoable.ts";
import { visible } from "#web/stage/visible.ts";
import { apply, current } from "#web/store.ts";
import { expandOrAsk, inspect } from "#web/tasks/explore.ts";
import { showCommon } from "#web/tasks/paths.ts";
import type { Action } from "./action.ts";
import { VIEW_ACTIONS } from "./view-actions.ts";

const isFilled = ({ stage }: State): boolean => stage.placed.size > 0;
const isSelected = ({ selected }: State): boolean => selected.size > 0;
const isOneSelected = ({ selected }: State): boolean => selected.size === 1;
const areSeveral = ({ selected }: State): boolean => selected.size > 1;

/** Runs with the one selected entity. */
const withOne = (act: (id: EntityId) => void) => (): void => {
  const [only] = current().selected;
  if (only !== undefined) act(only);
};

const STEP = 1.4;

const ON_STAGE: readonly Action[] = [
  { name: "do.expand", keys: ["e"], canRun: isOneSelected, run: withOne((id) => void expandOrAsk(id)) },
  {
    name: "do.expand-choose",
    keys: ["shift+e"],
    canRun: isOneSelected,
    run: withOne((id) => {
      apply(chooseKinds(id));
      void inspect(id);
    }),
  },
  {
    name: "do.collapse",
    keys: ["c"],
    canRun: isOneSelected,
    run: withOne((id) => apply(collapse(id))),
  },
  { name: "do.hide", keys: ["h"], canRun: isSelected, run: () => apply(hide(current().selected)) },
  {
    name: "do.show-hidden",
    keys: ["shift+h"],
    canRun: ({ stage }) => stage.hidden.size > 0,
    run: () => apply(showHidden),
  },
  { name: "do.remove", keys: ["Delete"], canRun: isSelected, run: () => apply(remove(current().selected)) },
  {
    name: "do.pin",
    keys: [" "],
    isOnStage: true,
    canRun: isSelected,
    run: () => apply(togglePinned(current().selected)),
  },
  { name: "do.focus", keys: ["o"], canRun: isSelected, run: () => apply(focusOn(current().selected)) },
  { name: "do.neighbours", keys: ["n"], canRun: isSelected, run: selectNeighbours },
  {
    name: "do.select-all",
    keys: ["ctrl+a"],
    canRun: isFilled,
    run: () => apply(select(...visible(current()).entities)),
  },
  { name: "do.path", keys: ["p"], canRun: isOneSelected, run: withOne((id) => apply(startPath(id))) },
  { name: "do.ways", keys: ["shift+p"], canRun: isSelected, run: () => apply(askFor("ways")) },
  { name: "do.common", keys: ["b"], canRun: areSeveral, run: () => void showCommon([...current().selected]) },
  { name: "do.group", keys: ["g"], canRun: isFilled, run: () => apply(askFor("group")) },
  {
    name: "do.unfold",
    keys: ["shift+g"],
    canRun: ({ stage }) => stage.folds.length > 0,
    run: () => apply(unfoldAll),
  },
  {
    name: "do.undo",
    keys: ["ctrl+z"],
    canRun: ({ past }) => past.length > 0,
    run: () => apply(undo),
  },
  {
    name: "do.redo",
    keys: ["ctrl+shift+z", "ctrl+y"],
    canRun: ({ future }) => future.length > 0,
    run: () => apply(redo),
  },
  { name: "do.fit", keys: ["0"], canRun: isFilled, run: () => void fit() },
  { name: "do.fit-selected", keys: ["z"], canRun: isSelected, run: () => void fit(current().selected) },
  { name: "do.closer", keys: ["+", "="], run: () => void zoom(1 / STEP) },
  { name: "do.further", keys: ["-"], run: () => void zoom(STEP) },
  ...LAYOUTS.map((layout): Action => ({
    name: `do.layout-${layout}`,
    ...(layout === "force" && { keys: ["l"] }),
    canRun: isFilled,
    run: () => pressLayout(layout),
  })),
  ...VIEW_ACTIONS,
  { name: "do.full", keys: ["f"], run: () => void toggleFull() },
  { name: "do.clear", canRun: isFilled, run: () => apply(clearStage) },
  {
    name: "do.clear-filter",
    keys: ["x"],
    canRun: ({ stage }) => isFiltering(stage.filter),
    run: () => apply(clearFilter),
  },
  {
    name: "do.escape",
    keys: ["Escape"],
    run: () => {
      apply(markTrail([]));
      apply(pointAt(undefined));
      apply(select());
    },
  },
];

/** What may be done with what is on the stage, all of it on the page where the stage is. */
export const STAGE_ACTIONS: readonly Action[] = ON_STAGE.map((action) => ({ isOn: "explore", ...action }));

function selectNeighbours(): void {
  const state = current();
  const near = neighboursOf(visible(state).links);
  apply(select(...[...state.selected].flatMap((id) => [id, ...(near.get(id) ?? [])])));
}
