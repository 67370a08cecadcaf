import { join } from "node:path";
import type { SigningKey } from "#access/signing-key.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import { Problem } from "#model/problem.ts";
import { withAppendLock } from "./append-lock.ts";
import { auditChain, type AuditChain, type AuditClock, type AuditHead } from "./audit-chain.ts";
import { AuditEntry, START, type AuditEvent } from "./audit-entry.ts";
import { appendLines, auditFiles, auditSize, dropCut, readTail } from "./audit-files.ts";

export type AuditLog = {
  /** Where its files are, and what its checkpoints are signed with. */
  directory: string;
  key: SigningKey;
  /** Resolves with the entry when it is on the disk. Throws `audit/unwritable`: then nothing may be done. */
  append: (event: AuditEvent) => Promise<AuditEntry>;
  /** The last entry this process knows of. */
  head: () => Promise<AuditHead>;
  /** Signs the head and stops. */
  close: () => Promise<void>;
};

type Asked = {
  make: (chain: AuditChain) => AuditEntry | undefined;
  resolve: (entry: AuditEntry | undefined) => void;
  reject: (error: unknown) => void;
};

/**
 * The append-only log in `directory`, one file a month, each line chained to the one before by its hash. What comes
 * while a write is under way is written together with one flush. Several processes may append: they take turns.
 */
export async function openAuditLog(directory: string, key: SigningKey, clock: AuditClock): Promise<AuditLog> {
  await auditFiles(directory);
  const chain = auditChain(key, clock);
  let known = -1;
  let queue: Asked[] = [];
  let writing: Promise<void> | undefined;

  const write = async (asked: readonly Asked[]): Promise<void> => {
    const before = chain.head();
    try {
      const made = await withAppendLock(join(directory, "lock"), async () => {
        const lines = (await auditSize(directory)) === known ? [] : await catchUp(directory, chain);
        const entries = asked.map(({ make }) => make(chain));
        lines.push(...entries.filter((entry) => entry !== undefined));
        if (chain.isDue()) lines.push(chain.sign());
        if (lines.length > 0) {
          await appendLines(await fileFor(directory, clock.now()), lines.map(canonicalJson));
        }
        known = await auditSize(directory);
        return entries;
      });
      for (const [index, { resolve }] of asked.entries()) resolve(made[index]);
    } catch (cause) {
      chain.continueAt(before);
      known = -1;
      const problem =
        cause instanceof Problem
          ? cause
          : new Problem("audit/unwritable", `The audit log in "${directory}" cannot be written.`, [], {
              cause,
            });
      for (const { reject } of asked) reject(problem);
    }
  };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const asked = queue;
      queue = [];
      await write(asked);
    }
    writing = undefined;
  };

  const ask = (make: Asked["make"]): Promise<AuditEntry | undefined> =>
    new Promise((resolve, reject) => {
      queue.push({ make, resolve, reject });
      writing ??= drain();
    });

  await ask(() => undefined);
  return {
    directory,
    key,
    append: async (event) => (await ask((to) => to.add(event))) as AuditEntry,
    head: async () => {
      await writing;
      return chain.head();
    },
    close: async () => {
      await ask((to) => (to.isSigned() ? undefined : to.sign()));
    },
  };
}

/**
 * Goes on where the files end. A line that a crash cut off is taken away and kept in a `recovered` entry, which is
 * given back to be written.
 */
async function catchUp(directory: string, chain: AuditChain): Promise<AuditEntry[]> {
  let cut: Buffer = Buffer.alloc(0);
  chain.continueAt(START);
  for (const name of (await auditFiles(directory)).toReversed()) {
    const path = join(directory, name);
    const tail = await readTail(path);
    if (tail.cut.byteLength > 0) {
      await dropCut(path, tail.cut);
      ({ cut } = tail);
    }
    if (tail.line === "") continue;
    const { seq, hash } = AuditEntry.parse(JSON.parse(tail.line));
    chain.continueAt({ seq, hash });
    break;
  }
  if (cut.byteLength === 0) return [];
  const lost = cut.toString("base64");
  return [chain.add({ actor: "redthread", action: "recovered", decision: "allow", lost })];
}

/** The month's file, but never one before the last: a clock that is set back does not change the order of lines. */
async function fileFor(directory: string, now: Date): Promise<string> {
  const month = `${now.toISOString().slice(0, 7)}.jsonl`;
  const last = (await auditFiles(directory)).at(-1) ?? month;
  return join(directory, month > last ? month : last);
}
