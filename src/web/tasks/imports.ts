import { proposeFiles } from "#api/imports.ts";
import { sourceChanges, sourceRejects, sourceReport, undoSource } from "#api/sources.ts";
import type { ImportOptions } from "#model/import-report.ts";
import type { Source, SourceId } from "#model/source.ts";
import { call, download } from "#web/call.ts";
import { notify } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import {
  changeFile,
  compareVersions,
  forgetCheck,
  openReport,
  previewUndo,
  startUndo,
} from "#web/wizard/import-changes.ts";
import { shared, withOption } from "#web/wizard/option-of.ts";
import { attempt } from "./attempt.ts";
import { regainStage } from "./explore.ts";
import { openCaseId } from "./open-case-id.ts";
import { saveFile } from "./save-file.ts";

/** Asks again how a file would be read, under other options. */
export async function propose(key: string, options: ImportOptions): Promise<void> {
  const file = current().imports.find((one) => one.key === key);
  if (file?.proposal === undefined) return;
  const { sha256 } = file.proposal;
  apply(forgetCheck(key, options));
  await attempt(`propose ${key}`, async () => {
    const { proposals } = await call(proposeFiles, {
      case: openCaseId(),
      files: [{ file: file.name, sha256, options: withoutHash(options) }],
      beside: besides(key),
    });
    const [proposal] = proposals;
    const isLatest = current().imports.some((one) => one.key === key && one.options === options);
    if (proposal !== undefined && isLatest) apply(changeFile(key, { proposal }));
  });
}

/** Asks again about the files that go with the main file of their list, once that may be here. */
export async function proposeLists(): Promise<void> {
  const waiting = current().imports.filter(
    ({ step, proposal }) =>
      step === "proposed" &&
      proposal?.profile !== undefined &&
      proposal.rows.length > 0 &&
      proposal.rows.every(({ said }) => said === undefined),
  );
  for (const { key, options } of waiting) await propose(key, options);
}

/** The other files that are here: the parts of one list find each other. */
function besides(key: string): { file: string; sha256: string }[] {
  return current().imports.flatMap(({ key: other, name, proposal }) =>
    other === key || proposal === undefined ? [] : [{ file: name, sha256: proposal.sha256 }],
  );
}

/** States of every file to be imported what is stated of one: grade, exhibit, device, custodian, tool. */
export async function stateOfAll(key: string): Promise<void> {
  const { imports } = current();
  const given = imports.find((file) => file.key === key);
  if (given === undefined) return;
  const others = imports.filter((file) => file.step === "proposed" && file.key !== key);
  for (const { key: other, options } of others)
    await propose(other, { ...options, ...shared(given.options) });
}

/** Shows what an undo would take away. */
export async function askUndo(source: Source): Promise<void> {
  apply(startUndo(source));
  const counted = await attempt("undo-preview", async () => {
    apply(previewUndo(await call(undoSource, { case: openCaseId(), source: source.id, dryRun: true })));
  });
  if (!counted) apply(startUndo(undefined));
}

/** Takes away what only this source stated; the reason stays in its record. */
export async function undoImport(source: Source, reason: string): Promise<void> {
  await attempt("undo", async () => {
    const gone = await call(undoSource, { case: openCaseId(), source: source.id, dryRun: false, reason });
    apply(startUndo(undefined));
    apply(notify("undo.done", { file: source.fileName, entities: gone.entities, links: gone.links }));
    await regainStage();
  });
}

/** Shows the report of an import of the past. */
export async function showReport(source: Source): Promise<void> {
  apply(openReport(source));
  const fetched = await attempt("report", async () => {
    const report = await call(sourceReport, { case: openCaseId(), source: source.id });
    if (current().reported?.source.id === source.id) apply(openReport(source, report));
  });
  if (!fetched) apply(openReport(undefined));
}

/** Shows what a version of a list says otherwise than the one it superseded. */
export async function showChanges(source: Source): Promise<void> {
  apply(compareVersions(source));
  const fetched = await attempt("changes", async () => {
    const changes = await call(sourceChanges, { case: openCaseId(), source: source.id });
    if (current().compared?.source.id === source.id) apply(compareVersions(source, changes));
  });
  if (!fetched) apply(compareVersions(undefined));
}

/** Saves the rows that were not accepted, as CSV. */
export async function saveRejects(source: SourceId): Promise<void> {
  await attempt("rejects", async () => {
    const { blob, fileName } = await download(sourceRejects, { case: openCaseId(), source });
    saveFile(blob, fileName);
  });
}

/** The options that change how a file is read: the hash of the seizure record is compared here, and on import. */
function withoutHash(options: ImportOptions): ImportOptions {
  return withOption(options, "sha256", "");
}
