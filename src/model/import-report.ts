import { z } from "zod";
import { Handling } from "./handling.ts";
import { EntityKind, LinkKind } from "./kinds.ts";
import { CaseId, Grade, Sha256, SourceId } from "./source.ts";

/** Why a row, or a part of it, did not go in as it stood. The list is closed; `docs/ERRORS.md` explains each. */
export const ISSUE_REASONS = [
  "empty-file",
  "no-header",
  "no-rows",
  "header-row",
  "missing-column",
  "duplicate-header",
  "empty-header",
  "bad-header",
  "repeated-header",
  "comment",
  "delimiter",
  "line-ending",
  "quote-style",
  "field-count",
  "too-many-columns",
  "unclosed-quote",
  "stray-quote",
  "field-too-large",
  "bad-character",
  "encoding",
  "binary",
  "not-csv",
  "archive",
  "missing-required",
  "bad-phone",
  "bad-account",
  "bad-wallet",
  "bad-device",
  "bad-identifier",
  "bad-date",
  "ambiguous-date",
  "implausible-date",
  "bad-number",
  "number-format",
  "lossy-number",
  "placeholder",
  "self-link",
  "duplicate-row",
  "duplicate-file",
  "conflict",
  "bad-file-name",
  "unsupported-format",
  "unsupported-kind",
  "unresolved-reference",
  "list-version",
  "no-value-moved",
  "hash-differs",
] as const;
export const IssueReason = z.enum(ISSUE_REASONS);
export type IssueReason = z.infer<typeof IssueReason>;

/** What is wrong with a row. `reject` leaves the row out and gives its text back; `flag` takes it in. */
export const Issue = z.object({
  line: z.int().positive(),
  endLine: z.int().positive(),
  column: z.string().optional(),
  value: z.string().optional(),
  disposition: z.enum(["reject", "flag"]),
  reason: IssueReason,
  message: z.string(),
  raw: z.string(),
});
export type Issue = z.infer<typeof Issue>;

/** What a person states about a file; everything else is found, or asked for when it is ambiguous. */
export const ImportOptions = z.object({
  sheet: z.string().max(255).optional(),
  profile: z.string().optional(),
  map: z.record(z.string(), z.string()).optional(),
  encoding: z.string().optional(),
  delimiter: z.string().min(1).max(1).optional(),
  /** 0: the file has no header. */
  headerLine: z.int().nonnegative().optional(),
  timezone: z.string().optional(),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).optional(),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  currency: z.string().max(12).optional(),
  decimal: z.enum([",", "."]).optional(),
  exhibit: z.string().max(200).optional(),
  device: z.string().max(200).optional(),
  custodian: z.string().max(200).optional(),
  warrant: z.string().max(200).optional(),
  seizedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/)
    .optional(),
  tool: z.string().max(200).optional(),
  grade: Grade.optional(),
  handling: Handling.optional(),
  conditions: z.string().max(1000).optional(),
  sha256: Sha256.optional(),
  /** The older version of the list that this file is, or that there is none. */
  supersedes: z.union([SourceId, z.literal("none")]).optional(),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

/**
 * A fact only a person can state; `option` names the option that states it. `proposed` is the one candidate that
 * fits where only one does; `samples` shows how each candidate would read the first lines.
 */
export const Need = z.object({
  reason: IssueReason,
  option: z.string(),
  candidates: z.array(z.string()),
  message: z.string(),
  proposed: z.string().optional(),
  samples: z.record(z.string(), z.array(z.string())).optional(),
});
export type Need = z.infer<typeof Need>;

export const OUTCOMES = ["accept", "partial", "refuse", "confirm", "unchanged"] as const;

/** How many issues a report lists; all of them are counted, and given one by one to whoever writes the rejects. */
export const MAX_ISSUES = 10_000;

/**
 * The result for one file: the JSON of `redthread import --json`, and what the page shows. `issues` holds the first
 * of them (`MAX_ISSUES`), `reasons` counts all: reject and flag apart.
 */
export const ImportReport = z.object({
  file: z.string(),
  sheet: z.string().optional(),
  sha256: Sha256,
  source: SourceId.optional(),
  outcome: z.enum(OUTCOMES),
  profile: z.string().optional(),
  encoding: z.string().optional(),
  read: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  issues: z.array(Issue),
  reasons: z
    .object({
      reject: z.partialRecord(IssueReason, z.int().positive()),
      flag: z.partialRecord(IssueReason, z.int().positive()),
    })
    .optional(),
  needs: z.array(Need),
  entities: z.partialRecord(EntityKind, z.int().nonnegative()),
  links: z.partialRecord(LinkKind, z.int().nonnegative()),
  seconds: z.number().nonnegative(),
  peakMb: z.number().nonnegative(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportProgress = z.object({
  case: CaseId,
  file: z.string(),
  sheet: z.string().optional(),
  stage: z.enum(["read", "write", "done", "failed"]),
  bytesRead: z.int().nonnegative(),
  bytesTotal: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  linksWritten: z.int().nonnegative(),
  linksTotal: z.int().nonnegative(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;
