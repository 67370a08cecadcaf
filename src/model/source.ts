import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { Handling, Leave, Recoding } from "./handling.ts";

export const CaseId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
  .brand("CaseId");
export type CaseId = z.infer<typeof CaseId>;

export const OFFENCES = [
  "online_scam",
  "drugs",
  "illegal_gambling",
  "trafficking",
  "confinement",
  "laundering",
] as const;

/** The unit of access. */
export const Case = z.object({
  id: CaseId,
  title: z.string().min(1).max(200),
  offences: z.array(z.enum(OFFENCES)),
  handling: z.string().max(200),
});
export type Case = z.infer<typeof Case>;

/** Admiralty grade: reliability of the source A–F, credibility of the information 1–6. */
export const Grade = z.string().regex(/^[A-F][1-6]$/);
export type Grade = z.infer<typeof Grade>;

export const SourceId = z
  .string()
  .regex(/^source:[0-9a-f]{32}$/)
  .brand("SourceId");
export type SourceId = z.infer<typeof SourceId>;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `superseded`: a newer version of the list it is stands in its place; readers see it no more than an undone one. */
export const SOURCE_STATES = ["importing", "complete", "superseded", "undone"] as const;

/** That a source was taken back, by whom, when and why; "" where no reason was stated. */
export const Undoing = z.object({ by: z.string().min(1), at: z.string(), reason: z.string().max(2000) });
export type Undoing = z.infer<typeof Undoing>;

/** How far an import got: moved in the same transaction as the data it counts. */
export const Watermark = z.object({ segment: z.int().nonnegative(), batch: z.int().nonnegative() });
export type Watermark = z.infer<typeof Watermark>;

/** One file brought in once under one case. Everything the graph shows leads back to one of these. */
export const Source = z.object({
  id: SourceId,
  case: CaseId,
  fileName: z.string().min(1).max(255),
  /** The sheet, when the file is a workbook: line N is row N of it. */
  sheet: z.string().optional(),
  bytes: z.int().nonnegative(),
  sha256: Sha256,
  profile: z.string(),
  profileVersion: z.int().positive(),
  encoding: z.string(),
  /** The physical line of the header; absent in a file that has none. */
  headerLine: z.int().positive().optional(),
  timezone: z.string(),
  grade: Grade,
  /** Its handling code; none is H0. */
  handling: Handling.optional(),
  /** Under which conditions it may be used, in the words of whoever gave it. */
  conditions: z.string().max(1000).optional(),
  leaves: z.array(Leave).optional(),
  recodings: z.array(Recoding).optional(),
  exhibit: z.string().optional(),
  device: z.string().optional(),
  custodian: z.string().optional(),
  warrant: z.string().optional(),
  seizedAt: z.string().optional(),
  tool: z.string().optional(),
  /** The options, profile version and way of cutting that it was read by: an import goes on only under the same. */
  readBy: z.array(z.string()).optional(),
  importedBy: z.string(),
  importedAt: z.string(),
  state: z.enum(SOURCE_STATES),
  watermark: Watermark,
  read: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  /** The older version of the same list that went out of sight when this one was complete. */
  supersedes: SourceId.optional(),
  /** Every time it was undone; it may have been imported again since. */
  undoings: z.array(Undoing).optional(),
});
export type Source = z.infer<typeof Source>;

/** The first 32 hex digits of the SHA-256 of the parts, each closed by a zero byte. */
export function digest(...parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.map((part) => `${part}\0`).join("")))).slice(0, 32);
}

/** The same bytes (of one sheet, in a workbook) under the same case and profile are the same source, whatever the file is called. */
export function sourceId(caseId: CaseId, sha256OfBytes: string, profile: string, sheet?: string): SourceId {
  const parts = [caseId, sha256OfBytes, profile, ...(sheet === undefined ? [] : [sheet])];
  return SourceId.parse(`source:${digest(...parts)}`);
}

/** The file as it is cited, with its sheet where it is a workbook: `extract.xlsx › Contacts`. */
export function citedName({ fileName, sheet }: Pick<Source, "fileName" | "sheet">): string {
  return sheet === undefined ? fileName : `${fileName} › ${sheet}`;
}

/**
 * The thing that would be wrong once for all it states: the seized device, else the exhibit, else the bytes of the
 * file (not the source: the same bytes read by two profiles, or under two cases, corroborate nothing).
 */
export function originOf(source: Source): string {
  return source.device ?? source.exhibit ?? source.sha256;
}
