import type { ImportProgress, ImportReport } from "#model/import-report.ts";
import type { ListChanges } from "#model/list-changes.ts";
import type { Source } from "#model/source.ts";
import type { Format, ImportFile, Removal, Running } from "./import-state.ts";
import type { State } from "#web/state.ts";

type Change = (state: State) => State;

export const addFile =
  (file: ImportFile): Change =>
  (state) => ({ ...state, imports: [...state.imports, file] });

/** Changes what is known of one file of the import page. */
export const changeFile =
  (key: string, change: Partial<ImportFile>): Change =>
  (state) => ({
    ...state,
    imports: state.imports.map((file) => (file.key === key ? { ...file, ...change } : file)),
  });

/** The file is stated otherwise: what a dry run found no longer counts. */
export const forgetCheck =
  (key: string, options: ImportFile["options"]): Change =>
  (state) => ({
    ...state,
    imports: state.imports.map((file): ImportFile => {
      if (file.key !== key) return file;
      const { checked: _, ...rest } = file;
      return { ...rest, options };
    }),
  });

export const removeFile =
  (key: string): Change =>
  (state) => ({ ...state, imports: state.imports.filter((file) => file.key !== key) });

/** Progress names its file; the others of the same import keep what they had. */
export const showProgress =
  (progress: ImportProgress): Change =>
  (state) => ({
    ...state,
    imports: state.imports.map((file) =>
      isAtWork(file) && file.name === progress.file && file.options.sheet === progress.sheet
        ? { ...file, progress }
        : file,
    ),
  });

/** The end of an import or dry run: each file gets its report, by the bytes (and sheet) it is about. */
export const showReports =
  (reports: readonly ImportReport[]): Change =>
  (state) => ({
    ...state,
    imports: state.imports.map((file): ImportFile => {
      if (!isAtWork(file)) return file;
      const hash = file.proposal?.sha256 ?? file.sha256;
      const report = reports.find(({ sha256, sheet }) => sha256 === hash && sheet === file.options.sheet);
      if (report === undefined) return file;
      return file.step === "checking"
        ? { ...file, step: "proposed", checked: report }
        : { ...file, step: "done", report };
    }),
  });

/** Files that were being imported when it failed, and got no report. */
export const failRest =
  (problem: NonNullable<ImportFile["problem"]>): Change =>
  (state) => ({
    ...state,
    imports: state.imports.map((file): ImportFile =>
      isAtWork(file) ? { ...file, step: "failed", problem } : file,
    ),
  });

/** An import or dry run begins with these files; how far an earlier one came with them is forgotten. */
export const startRun =
  (id: string, keys: ReadonlySet<string>, isDryRun = false): Change =>
  (state) => ({
    ...state,
    running: { id, isCancelling: false, isDryRun, isLost: false },
    imports: state.imports.map((file): ImportFile => {
      if (!keys.has(file.key)) return file;
      const { progress: _, checked: __, ...fresh } = file;
      return { ...fresh, step: isDryRun ? "checking" : "importing" };
    }),
  });

/** The running import was asked to stop, or could not be asked; or the page lost it, or found it again. */
export const changeRun =
  (change: Partial<Pick<Running, "isCancelling" | "isLost">>): Change =>
  (state) => ({ ...state, running: state.running && { ...state.running, ...change } });

/** The import is over: files that got no report go on by importing them again, untouched ones wait as before. */
export const endRun: Change = (state) => ({
  ...state,
  running: undefined,
  imports: state.imports.map((file): ImportFile => {
    if (!isAtWork(file)) return file;
    const isUntouched = file.step === "checking" || file.progress === undefined;
    return { ...file, step: isUntouched && file.proposal !== undefined ? "proposed" : "cancelled" };
  }),
});

function isAtWork({ step }: ImportFile): boolean {
  return step === "importing" || step === "checking";
}

export const knowFormats =
  (formats: readonly Format[]): Change =>
  (state) => ({ ...state, formats });

export const startUndo =
  (source: Source | undefined): Change =>
  (state) => ({ ...state, undoing: source === undefined ? undefined : { source } });

export const previewUndo =
  (preview: Removal): Change =>
  (state) => ({ ...state, undoing: state.undoing && { ...state.undoing, preview } });

export const compareVersions =
  (source: Source | undefined, changes?: ListChanges): Change =>
  (state) => ({
    ...state,
    compared: source === undefined ? undefined : { source, ...(changes === undefined ? {} : { changes }) },
  });

export const openReport =
  (source: Source | undefined, report?: ImportReport): Change =>
  (state) => ({
    ...state,
    reported: source === undefined ? undefined : { source, ...(report === undefined ? {} : { report }) },
  });

/** True when nothing is left to state and nothing forbids the import. */
export function isReady({ step, proposal, options }: ImportFile): boolean {
  if (
    (step !== "proposed" && step !== "cancelled") ||
    proposal === undefined ||
    proposal.refusal !== undefined
  )
    return false;
  return proposal.needs.length === 0 && (options.sha256 ?? proposal.sha256) === proposal.sha256;
}
