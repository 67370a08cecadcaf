import type { ImportProgress, ImportReport } from "#model/import-report.ts";
import type { Source } from "#model/source.ts";
import type { ImportFile, Removal, State } from "#web/state.ts";

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
      file.step === "importing" && file.name === progress.file ? { ...file, progress } : file,
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
          ? reports.find(({ sha256 }) => sha256 === file.proposal?.sha256)
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
  if (step !== "proposed" || proposal === undefined || proposal.refusal !== undefined) return false;
  return proposal.needs.length === 0 && (options.sha256 ?? proposal.sha256) === proposal.sha256;
}
