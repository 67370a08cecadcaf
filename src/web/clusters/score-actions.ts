import type { Action } from "#web/actions/action.ts";
import { turnTo } from "#web/changes.ts";
import { visibleIds } from "#web/stage/visible-ids.ts";
import { apply, current } from "#web/store.ts";
import { openSettings } from "#web/tasks/score-settings.ts";
import { score, scoreSelection } from "#web/tasks/scores.ts";

/** What can be done about scores by name, from wherever one is. */
export const SCORE_ACTIONS: readonly Action[] = [
  { name: "do.score", canRun: ({ case: open }) => open !== undefined, run: () => onClusters(score) },
  {
    name: "do.score-selection",
    isOn: "explore",
    canRun: ({ selected }) => selected.size > 1,
    run: () => void scoreSelection([...current().selected]),
  },
  {
    name: "do.score-stage",
    isOn: "explore",
    canRun: ({ stage }) => stage.placed.size > 1,
    run: () => void scoreSelection(visibleIds(current())),
  },
  {
    name: "do.parameters",
    canRun: ({ case: open }) => open !== undefined,
    run: () => onClusters(openSettings),
  },
];

function onClusters(task: () => Promise<void>): void {
  apply(turnTo("clusters"));
  void task();
}
