import type { SigningKey } from "#access/signing-key.ts";
import { START, checkpointBytes, entryHash, type AuditEntry, type AuditEvent } from "./audit-entry.ts";

/** Entries and milliseconds between two signed checkpoints. */
const CHECKPOINT_ENTRIES = 1000;
const CHECKPOINT_MS = 3_600_000;

/** The last entry of the log: whoever holds a copy can tell later whether anything before it was changed. */
export type AuditHead = { seq: number; hash: string };

export type AuditClock = { now: () => Date; mono: () => number };

export type AuditChain = {
  head: () => AuditHead;
  /** Goes on after this entry. */
  continueAt: (head: AuditHead) => void;
  /** Makes the next entry. */
  add: (event: AuditEvent) => AuditEntry;
  /** Makes a checkpoint: an entry that signs all before it. */
  sign: () => AuditEntry;
  isSigned: () => boolean;
  /** Whether a checkpoint is due, by entries or by time. */
  isDue: () => boolean;
};

/** The chain of entries in memory; who writes them to a file calls `continueAt` when the file says otherwise. */
export function auditChain(key: SigningKey, clock: AuditClock): AuditChain {
  let last: AuditHead = START;
  let signedSeq = 0;
  let signedAt = clock.mono();

  const add = (event: AuditEvent): AuditEntry => {
    const bare = {
      ...event,
      v: 1 as const,
      seq: last.seq + 1,
      ts: clock.now().toISOString(),
      mono: Math.floor(clock.mono()),
      prev: last.hash,
    };
    const entry = { ...bare, hash: entryHash(bare) };
    last = { seq: entry.seq, hash: entry.hash };
    return entry;
  };

  return {
    head: () => last,
    continueAt: (head) => {
      last = head;
    },
    add,
    sign: () => {
      const signature = key.sign(checkpointBytes(last.seq + 1, last.hash));
      const entry = add({
        actor: "redthread",
        action: "checkpoint",
        decision: "allow",
        signature,
        key: key.fingerprint,
      });
      signedSeq = entry.seq;
      signedAt = clock.mono();
      return entry;
    },
    isSigned: () => last.seq === signedSeq,
    isDue: () => last.seq - signedSeq >= CHECKPOINT_ENTRIES || clock.mono() - signedAt >= CHECKPOINT_MS,
  };
}
