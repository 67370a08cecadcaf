import { cancelImport, listImports, resumeImport, startImports } from "#api/imports.ts";
import type { StatedFile } from "#model/import-record.ts";
import type { ImportReport } from "#model/import-report.ts";
import type { CaseId, Source } from "#model/source.ts";
import { call } from "#web/call.ts";
import type { ImportFile } from "#web/wizard/import-state.ts";
import { apply, current } from "#web/store.ts";
import { addFile, changeRun, endRun, failRest, isReady, startRun } from "#web/wizard/import-changes.ts";
import { attempt, problemOf } from "./attempt.ts";
import { loadCase } from "./cases.ts";
import { regainStage } from "./explore.ts";
import { openCaseId } from "./open-case-id.ts";
import { followImport } from "./follow-import.ts";
import { saveFile } from "./save-file.ts";
import { nextKey } from "./send-files.ts";

/** Imports every file that is ready (or that one), together, and follows it to the end. */
export async function importReady(only?: string): Promise<void> {
  const ready = current().imports.filter((file) => isReady(file) && file.key === (only ?? file.key));
  await start(ready, false);
}

/** Reads every row of a file as the import would, and writes nothing. */
export async function checkFile(key: string): Promise<void> {
  await start(
    current().imports.filter((file) => file.key === key && isReady(file)),
    true,
  );
}

/** Finds the import again that was at work when the page was left or loaded anew. */
export async function findRunning(caseId: CaseId): Promise<void> {
  await attempt("find-running", async () => {
    const { imports } = await call(listImports, { case: caseId });
    const [running] = imports;
    const { running: known, case: open, busy } = current();
    if (running === undefined) return refreshUnfinished();
    if (known !== undefined || busy.has("import") || open !== caseId) return;
    void attempt("import", () => takeUp(running.import, running.files, running.dryRun));
  });
}

/** Nothing runs: what the history has as unfinished may have come to its end since it was fetched. */
async function refreshUnfinished(): Promise<void> {
  if (current().history?.some(({ state }) => state === "importing") === true) await loadCase();
}

/** Goes on with an unfinished import as it was begun, after a restart too: its bytes and statements lie in the vault. */
export async function resume(source: Source): Promise<void> {
  await attempt("import", async () => {
    const { import: id, files } = await call(resumeImport, { case: openCaseId(), source: source.id });
    await takeUp(id, files, false);
  });
}

/** Asks the server to stop the running import; the last event of the import ends it here. */
export async function cancelRunning(): Promise<void> {
  const { running } = current();
  if (running === undefined) return;
  apply(changeRun({ isCancelling: true }));
  const isAsked = await attempt("cancel", async () => {
    await call(cancelImport, { case: openCaseId(), import: running.id });
  });
  if (!isAsked) apply(changeRun({ isCancelling: false }));
}

/** Saves a report as the JSON that `redthread import --json` prints of a file. */
export function saveReport(report: ImportReport): void {
  const blob = new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: "application/json" });
  saveFile(blob, `${report.file}.report.json`);
}

async function start(ready: readonly ImportFile[], dryRun: boolean): Promise<void> {
  if (ready.length === 0) return;
  await attempt("import", async () => {
    const files = ready.flatMap(({ name, options, proposal }) =>
      proposal === undefined ? [] : [{ file: name, sha256: proposal.sha256, options }],
    );
    const started = await call(startImports, { case: openCaseId(), files, dryRun });
    await run(started.import, new Set(ready.map(({ key }) => key)), dryRun);
  });
}

/** Follows an import that this page did not start: its files get cards, in the place of cards for the same bytes. */
async function takeUp(id: string, files: readonly StatedFile[], dryRun: boolean): Promise<void> {
  const keys = files.map(({ file, sha256, options }) => {
    const card = current().imports.find(
      (one) => one.proposal?.sha256 === sha256 && one.options.sheet === options.sheet,
    );
    if (card !== undefined) return card.key;
    const key = nextKey();
    apply(addFile({ key, name: file, sha256, options, step: "importing" }));
    return key;
  });
  await run(id, new Set(keys), dryRun);
}

async function run(id: string, keys: ReadonlySet<string>, dryRun: boolean): Promise<void> {
  apply(startRun(id, keys, dryRun));
  try {
    await followImport(openCaseId(), id);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code !== "import/cancelled") apply(failRest(problem));
    if (problem.code === "access/sign-in") throw problem;
  } finally {
    apply(endRun);
  }
  await (dryRun ? loadCase() : regainStage());
}
