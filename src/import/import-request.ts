import type { ImportOptions, ImportProgress, Issue } from "#model/import-report.ts";
import type { Profile } from "#model/profile.ts";
import type { CaseId, Source } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import type { ImportFile } from "./import-file.ts";

/** What an import of one file needs: the file, what a person stated of it, and the effects it may have. */
export type ImportRequest = ImportFile & {
  readonly case: CaseId;
  readonly options: ImportOptions;
  readonly importedBy: string;
  readonly now: () => Date;
  /** Peak memory of the process so far, in MB. */
  readonly peakMb: () => number;
  readonly store: Pick<Store, "startImport" | "writeBatch" | "finishImport">;
  /** The other files that were given together with this one: the parts of one list find each other. */
  readonly companions?: readonly ImportFile[];
  /** Profiles beside those we ship. */
  readonly profiles?: readonly Profile[];
  /** The files of the case: one may be an older version of the list that this file is. */
  readonly sources?: readonly Source[];
  /** Take the one candidate that fits where a person would only confirm it (`--yes`). */
  readonly acceptProposals?: boolean;
  /** Read and map everything, write nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Every issue as it is found, also those beyond the number that the report holds. */
  readonly onIssue?: (issue: Issue) => void;
  readonly signal?: AbortSignal;
};
