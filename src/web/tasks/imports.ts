import { listProfiles, proposeFiles, uploadFile } from "#api/imports.ts";
import { sourceRejects, sourceReport, undoSource } from "#api/sources.ts";
import type { ImportOptions } from "#model/import-report.ts";
import type { Proposal } from "#model/proposal.ts";
import type { Source, SourceId } from "#model/source.ts";
import { call, download, sendFile } from "#web/call.ts";
import { notify } from "#web/changes.ts";
import type { ImportFile } from "#web/state.ts";
import { forgetGraph } from "#web/stage/stage-changes.ts";
import { apply, current } from "#web/store.ts";
import {
  addFile,
  changeFile,
  knowFormats,
  openReport,
  previewUndo,
  startUndo,
} from "#web/wizard/import-changes.ts";
import { shared, withOption } from "#web/wizard/option-of.ts";
import { attempt, problemOf } from "./attempt.ts";
import { loadCase } from "./cases.ts";
import { openCaseId } from "./open-case-id.ts";
import { saveFile } from "./save-file.ts";

let counter = 0;

/** Fetches the formats that are read, once. */
export async function loadFormats(): Promise<void> {
  if (current().formats.length > 0) return;
  await attempt("formats", async () => {
    const { profiles } = await call(listProfiles, {});
    apply(knowFormats(profiles));
  });
}

/** Sends files to the vault, one after the other, and shows how each would be read. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const added = files.map((file): { file: File; entry: ImportFile } => {
    counter += 1;
    const entry = {
      key: `file-${counter}`,
      name: file.name,
      bytes: file.size,
      options: {},
      step: "sending",
    } as const;
    apply(addFile(entry));
    return { file, entry };
  });
  for (const { file, entry } of added) {
    try {
      const proposal = await sendFile(uploadFile, { case: openCaseId() }, file);
      const [sheet, ...further] = proposal.sheets ?? [];
      const options = sheet === undefined ? {} : { sheet };
      apply(changeFile(entry.key, { step: "proposed", proposal, options }));
      for (const other of further) await addSheet(entry, proposal, other);
    } catch (error) {
      apply(changeFile(entry.key, { step: "failed", problem: problemOf(error) }));
    }
  }
}

/** A further sheet of a workbook that lies in the vault already. */
async function addSheet(workbook: ImportFile, proposal: Proposal, sheet: string): Promise<void> {
  counter += 1;
  const key = `file-${counter}`;
  apply(addFile({ ...workbook, key, step: "proposed", proposal, options: { sheet } }));
  await propose(key, { sheet });
}

/** Asks again how a file would be read, under other options. */
export async function propose(key: string, options: ImportOptions): Promise<void> {
  const file = current().imports.find((one) => one.key === key);
  if (file?.proposal === undefined) return;
  const { sha256 } = file.proposal;
  apply(changeFile(key, { options }));
  await attempt(`propose ${key}`, async () => {
    const { proposals } = await call(proposeFiles, {
      case: openCaseId(),
      files: [{ file: file.name, sha256, options: withoutHash(options) }],
    });
    const [proposal] = proposals;
    const isLatest = current().imports.some((one) => one.key === key && one.options === options);
    if (proposal !== undefined && isLatest) apply(changeFile(key, { proposal }));
  });
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
    apply(forgetGraph);
    apply(notify("undo.done", { file: source.fileName, entities: gone.entities, links: gone.links }));
    await loadCase();
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
