import type { z } from "zod";
import type { keepProfile, listProfiles } from "#api/imports.ts";
import type { undoSource } from "#api/sources.ts";
import type { ImportOptions, ImportProgress, ImportReport } from "#model/import-report.ts";
import type { Problem } from "#model/problem.ts";
import type { Proposal } from "#model/proposal.ts";

/** A format that is read, with the columns it knows. */
export type Format = z.output<typeof listProfiles.output>["profiles"][number];

export type KeptProfile = z.output<typeof keepProfile.output>;

/** One file dropped on the import page, from bytes to report. */
export type ImportFile = {
  readonly key: string;
  readonly name: string;
  /** How large it is; not known of a file found at work. */
  readonly bytes?: number;
  readonly options: ImportOptions;
  readonly step: "sending" | "proposed" | "checking" | "importing" | "done" | "failed" | "cancelled";
  /** The share of it that is sent, 0 to 1, while it is on its way. */
  readonly sent?: number;
  /** Its hash, where it was found at work and nothing else is known of it. */
  readonly sha256?: string;
  readonly proposal?: Proposal;
  /** The report of a dry run under these options. */
  readonly checked?: ImportReport;
  /** The profile that its columns were kept as. */
  readonly kept?: KeptProfile;
  readonly progress?: ImportProgress;
  readonly report?: ImportReport;
  readonly problem?: Problem;
};

/** The import at work; `isLost` while the page looks for it after the connection broke. */
export type Running = {
  readonly id: string;
  readonly isCancelling: boolean;
  readonly isDryRun: boolean;
  readonly isLost: boolean;
};

/** What an undo takes away. */
export type Removal = z.output<typeof undoSource.output>;
