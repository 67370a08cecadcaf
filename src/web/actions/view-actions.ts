import { showAs, togglePane } from "#web/overlay-changes.ts";
import type { State } from "#web/state.ts";
import { apply } from "#web/store.ts";
import type { Action } from "./action.ts";

const VIEWS = { graph: "shift+m", map: "m", table: "t" } as const satisfies Record<State["shownAs"], string>;
const PANES = { filters: "[", timeline: "d", inspector: "]" } as const satisfies Record<
  keyof State["panes"],
  string
>;

/** How the stage is drawn, and which panels stand round it. */
export const VIEW_ACTIONS: readonly Action[] = [
  ...(Object.keys(VIEWS) as State["shownAs"][]).map((name): Action => ({
    name: "do.view",
    values: { view: `view.${name}` },
    keys: [VIEWS[name]],
    run: () => apply(showAs(name)),
  })),
  ...(Object.keys(PANES) as (keyof State["panes"])[]).map((name): Action => ({
    name: "do.pane",
    values: { pane: `pane.${name}` },
    keys: [PANES[name]],
    run: () => apply(togglePane(name)),
  })),
];
