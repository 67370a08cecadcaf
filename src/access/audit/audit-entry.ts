import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "#model/canonical-json.ts";

/** What happened, before the log gives it a place in the chain. Identifiers only: never a name, a cell or a search term. */
export const AuditEvent = z.strictObject({
  /** The account, or `command line` with the system user for a command on this machine. */
  actor: z.string(),
  role: z.string().optional(),
  /** The first 16 hexadecimal digits of the session id's SHA-256. */
  session: z.string().optional(),
  case: z.string().optional(),
  action: z.string(),
  /** The route or command. */
  what: z.string().optional(),
  object: z.array(z.string()).optional(),
  decision: z.enum(["allow", "deny"]),
  reason: z.string().optional(),
  /** Of something saved by itself again and again: how often since the entry before, this one included. */
  times: z.int().positive().optional(),
  /** SHA-256 of the canonical JSON of everything asked for. */
  params: z.string().optional(),
  /** Of a checkpoint: the Ed25519 signature of `checkpointBytes(seq, prev)` and the key's fingerprint. */
  signature: z.string().optional(),
  key: z.string().optional(),
  /** Of a recovery: the bytes of a line that a crash cut off, base64. */
  lost: z.string().optional(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** One line of the log. `ts` is the clock's, `mono` milliseconds that never jump; `prev` is the hash of the line before. */
export const AuditEntry = AuditEvent.extend({
  v: z.literal(1),
  seq: z.int().positive(),
  ts: z.string(),
  mono: z.int(),
  prev: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The place after which an empty log goes on. */
export const START = { seq: 0, hash: "0".repeat(64) } as const;

/** The hash of an entry: SHA-256 of `audit/1`, a line feed and the canonical JSON (RFC 8785) without the hash. */
export function entryHash(entry: Omit<AuditEntry, "hash">): string {
  return hashOfText(canonicalJson({ ...entry, hash: undefined }));
}

/** The same from the canonical text of an entry that carries the given hash: quotes inside a value are escaped. */
export function hashOfLine(text: string, hash: string): string {
  return hashOfText(text.replace(`"hash":"${hash}",`, ""));
}

function hashOfText(canonical: string): string {
  return createHash("sha256").update(`audit/1\n${canonical}`).digest("hex");
}

/** What the signature of a checkpoint is over. */
export function checkpointBytes(seq: number, prev: string): string {
  return `audit-checkpoint/1\n${seq}\n${prev}`;
}
