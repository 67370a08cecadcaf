import { cancelImport, importEvents, startImports } from "#api/imports.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import { call, listen } from "#web/call.ts";
import { forgetGraph } from "#web/stage/stage-changes.ts";
import { apply, current } from "#web/store.ts";
import {
  cancelRun,
  endRun,
  failRest,
  isReady,
  showProgress,
  showReports,
  startRun,
} from "#web/wizard/import-changes.ts";
import { attempt, problemOf } from "./attempt.ts";
import { problemOfEvent } from "./problem-of-event.ts";
import { loadCase } from "./cases.ts";
import { openCaseId } from "./open-case-id.ts";

/** Imports every file that is ready (or that one), together, and follows it to the end. */
export async function importReady(only?: string): Promise<void> {
  const ready = current().imports.filter((file) => isReady(file) && file.key === (only ?? file.key));
  if (ready.length === 0) return;
  await attempt("import", async () => {
    const id = openCaseId();
    const files = ready.flatMap(({ name, options, proposal }) =>
      proposal === undefined ? [] : [{ file: name, sha256: proposal.sha256, options }],
    );
    const started = await call(startImports, { case: id, files });
    apply(startRun(started.import, new Set(ready.map(({ key }) => key))));
    try {
      await follow(id, started.import);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== "import/cancelled") apply(failRest(problem));
    }
    apply(endRun);
    apply(forgetGraph);
    await loadCase();
  });
}

/** Asks the server to stop the running import; the last event of the import ends it here. */
export async function cancelRunning(): Promise<void> {
  const { running } = current();
  if (running === undefined) return;
  apply(cancelRun(true));
  const isAsked = await attempt("cancel", async () => {
    await call(cancelImport, { case: openCaseId(), import: running.id });
  });
  if (!isAsked) apply(cancelRun(false));
}

async function follow(id: CaseId, importId: string): Promise<void> {
  for await (const event of listen(importEvents, { case: id, import: importId })) {
    switch (event.type) {
      case "progress":
        apply(showProgress(event.progress));
        break;
      case "done":
        apply(showReports(event.reports));
        return;
      case "failed":
        apply(showReports(event.reports));
        throw problemOfEvent(event.error);
    }
  }
  throw new Problem("server/unreachable", "The server stopped telling how the import goes.");
}
