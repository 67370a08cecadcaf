import { ENTITY_KINDS } from "#model/kinds.ts";
import { askFor, paint, speak, turnTo } from "#web/changes.ts";
import { PAGES } from "#web/state.ts";
import { SCORE_ACTIONS } from "#web/clusters/score-actions.ts";
import { toggleOff } from "#web/stage/filter-changes.ts";
import { walkTowards } from "#web/stage/walk-stage.ts";
import { DIRECTIONS } from "#web/stage/walk.ts";
import { apply, current } from "#web/store.ts";
import { LANGUAGES } from "#web/words/words.ts";
import type { Action } from "./action.ts";
import { STAGE_ACTIONS } from "./stage-actions.ts";

/** Everything that can be done by name or key, in the order in which it is listed. */
export const ACTIONS: readonly Action[] = [
  { name: "do.palette", keys: ["ctrl+k"], run: () => apply(askFor("palette")) },
  { name: "do.search", keys: ["/"], run: focusSearch },
  ...STAGE_ACTIONS,
  {
    name: "do.save-view",
    keys: ["ctrl+s"],
    isOn: "explore",
    canRun: ({ stage }) => stage.placed.size > 0,
    run: () => apply(askFor("save-view")),
  },
  { name: "do.views", keys: ["v"], isOn: "explore", run: () => apply(askFor("views")) },
  ...ENTITY_KINDS.map((kind, index): Action => ({
    name: "do.kind",
    values: { kind: `kind.${kind}` },
    keys: [`${index + 1}`],
    isOn: "explore",
    run: () => apply(toggleOff("kinds", kind)),
  })),
  ...DIRECTIONS.map(([key, towards]): Action => ({
    name: "do.walk",
    keys: [key],
    isOnStage: true,
    isOn: "explore",
    run: () => walkTowards(towards),
  })),
  ...SCORE_ACTIONS,
  ...PAGES.map((page): Action => ({
    name: "do.page",
    values: { page: `page.${page}` },
    run: () => apply(turnTo(page)),
  })),
  { name: "do.theme", run: () => apply(paint(current().theme === "dark" ? "light" : "dark")) },
  ...LANGUAGES.map((language): Action => ({
    name: "do.language",
    values: { language: `language.${language}` },
    run: () => apply(speak(language)),
  })),
  { name: "do.keys", keys: ["?"], run: () => apply(askFor("keys")) },
];

function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>(".search input");
  box?.select();
  box?.focus();
}
