import type { Page } from "playwright-core";
import { localScope } from "#access/policy.ts";
import { openDraft } from "#api/views.ts";
import type { Place } from "#model/chart.ts";
import type { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import type { ViewSummary } from "#model/view.ts";
import { handsOn } from "./hands-on.ts";

/** What is kept of the stage, and how a person keeps and opens it. */
export type KeptStage = {
  /** Saves the stage under a title and gives what was kept. */
  readonly saved: (title: string) => Promise<{ view: ViewSummary; places: readonly Place[] }>;
  /** What the page last kept of the stage by itself. */
  readonly kept: () => Promise<readonly Place[] | undefined>;
  /** Opens the view of that title from the list. */
  readonly openByList: (title: string) => Promise<void>;
};

export function keptStage(page: Page, of: CaseId, store: Store): KeptStage {
  const scope = localScope([of]);
  const { press } = handsOn(page);
  return {
    saved: async (title) => {
      await press("Control+s");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Title").fill(title);
      await dialog
        .getByRole("button", { name: /^Save( as another view)?$/ })
        .first()
        .click();
      await dialog.waitFor({ state: "detached" });
      const view = (await store.views(scope)).find((one) => one.title === title);
      const content = view && (await store.view(view.id, scope))?.content;
      if (view === undefined || content === undefined) throw new Error(`${title} was not saved`);
      return { view, places: content.places };
    },
    kept: async () => {
      const answer: unknown = await page.evaluate(
        async (path) => (await fetch(path)).json() as Promise<unknown>,
        `/api/cases/${of}/draft`,
      );
      return openDraft.output.parse(answer).draft?.content.places;
    },
    openByList: async (title) => {
      await press("v");
      await page.getByRole("dialog").getByRole("button", { name: title, exact: true }).click();
    },
  };
}
