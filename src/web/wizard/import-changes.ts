import type { ImportProgress, ImportReport } from "#model/import-report.ts";
import type { Source } from "#model/source.ts";
import type { Format, ImportFile, Removal, State } from "#web/state.ts";

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

export const removeFile =
  (key: string): Change =>
  (state) => ({ ...state, imports: state.imports.filter((file) => file.key !== key) });

/** Progress names its file; the others of the same import keep what they had. */
export const showProgress =
  (progress: ImportProgress): Change =>
  (state) => ({
    ...state,
    imports: state.imports.map((file) =>
      file.step === "importing" && file.name === progress.file && file.options.sheet === progress.sheet
        ? { ...file, progress }
        : file,
    ),
  });

/** The end of an import: each file gets its report, by the bytes it is about. */
export const showReports =
  (reports: readonly ImportReport[]): Change =>
  (state) => ({
    ...state,
    imports: state.imports.map((file): ImportFile => {
      const report =
        file.step === "importing"
          ? reports.find(
              ({ sha256, sheet }) => sha256 === file.proposal?.sha256 && sheet === file.options.sheet,
            )
          : undefined;
      return report === undefined ? file : { ...file, step: "done", report };
    }),
  });

/** Files that were being imported when it failed, and got no report. */
export const failRest =
  (problem: NonNullable<ImportFile["problem"]>): Change =>
  (state) => ({
    ...state,
    imports: state.imports.map((file): ImportFile =>
      file.step === "importing" ? { ...file, step: "failed", problem } : file,
    ),
  });

/** An import begins with these files; how far an earlier one came with them is forgotten. */
export const startRun =
  (id: string, keys: ReadonlySet<string>): Change =>
  (state) => ({
    ...state,
    running: { id, isCancelling: false },
    imports: state.imports.map((file): ImportFile => {
      if (!keys.has(file.key)) return file;
      const { progress: _, ...fresh } = file;
      return { ...fresh, step: "importing" };
    }),
  });

/** The running import was asked to stop; or it could not be asked. */
export const cancelRun =
  (isCancelling: boolean): Change =>
  (state) => ({ ...state, running: state.running && { ...state.running, isCancelling } });

/** The import is over: files that got no report go on by importing them again, untouched ones wait as before. */
export const endRun: Change = (state) => ({
  ...state,
  running: undefined,
  imports: state.imports.map((file): ImportFile => {
    if (file.step !== "importing") return file;
    return { ...file, step: file.progress === undefined ? "proposed" : "cancelled" };
  }),
});

export const knowFormats =
  (formats: readonly Format[]): Change =>
  (state) => ({ ...state, formats });

export const startUndo =
  (source: Source | undefined): Change =>
  (state) => ({ ...state, undoing: source === undefined ? undefined : { source } });

export const previewUndo =
  (preview: Removal): Change =>
  (state) => ({ ...state, undoing: state.undoing && { ...state.undoing, preview } });

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
