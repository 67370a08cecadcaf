import { importEvents } from "#api/imports.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import { listen } from "#web/call.ts";
import { apply } from "#web/store.ts";
import { changeRun, showProgress, showReports } from "#web/wizard/import-changes.ts";
import { problemOfEvent } from "./problem-of-event.ts";

/** How often the page looks for an import whose connection broke, and how long it waits in between at most. */
const MOST_TRIES = 60;
const LONGEST_WAIT = 10_000;

/**
 * Shows how an import goes until it ends. A broken connection is taken up again: the import goes on at the server, which
 * tells its latest state to whoever asks. Throws the Problem the import ended with.
 */
export async function followImport(id: CaseId, importId: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      if (await followOnce(id, importId, () => (tries = 0))) return;
      if (tries >= MOST_TRIES)
        throw new Problem("server/unreachable", "The server stopped telling how the import goes.");
    } catch (error) {
      const isLost = !(error instanceof Problem) || error.code === "server/unreachable";
      if (!isLost || tries >= MOST_TRIES) throw error;
    }
    apply(changeRun({ isLost: true }));
    await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_WAIT, 500 * 2 ** tries)));
  }
}

/** Follows one connection; true when the import came to its end. */
async function followOnce(id: CaseId, importId: string, onHeard: () => void): Promise<boolean> {
  for await (const event of listen(importEvents, { case: id, import: importId })) {
    onHeard();
    apply(changeRun({ isLost: false }));
    switch (event.type) {
      case "progress":
        apply(showProgress(event.progress));
        break;
      case "done":
        apply(showReports(event.reports));
        return true;
      case "failed":
        apply(showReports(event.reports));
        throw problemOfEvent(event.error);
    }
  }
  return false;
}
