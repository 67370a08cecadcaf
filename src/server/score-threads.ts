import type { RunId, RunRecord } from "#model/run-record.ts";
import type { Vault } from "#vault/vault.ts";
import { type ScoreThread, openScoreThread } from "./score-thread.ts";
import { readWork } from "./stored-runs.ts";

/** The runs kept open for questions: those asked last. */
const MOST_OPEN = 2;

export type ScoreThreads = {
  /** A thread that has no run yet; it is the caller's until it is kept. */
  start: () => ScoreThread;
  /** Keeps the thread in which a run was just made. */
  keep: (id: RunId, thread: ScoreThread) => void;
  /** The thread in which the run is open, else a new one that opens it from the vault. */
  of: (record: RunRecord) => Promise<ScoreThread>;
  /** A thread that opens the run from the vault for one use, and knows nothing else of it. */
  once: <T>(record: RunRecord, use: (thread: ScoreThread) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** The scoring threads of a server, each with the network of one run. */
export function openScoreThreads(vault: Vault, workerFile: string): ScoreThreads {
  const threads = new Map<RunId, Promise<ScoreThread>>();

  const keep = (id: RunId, thread: Promise<ScoreThread>): void => {
    const before = threads.get(id);
    threads.delete(id);
    threads.set(id, thread);
    if (before !== undefined && before !== thread) void endThread(before);
    for (const [old, oldThread] of [...threads].slice(0, -MOST_OPEN)) {
      threads.delete(old);
      void endThread(oldThread);
    }
  };

  const openStored = async (record: RunRecord): Promise<ScoreThread> => {
    const work = await readWork(record, vault);
    const thread = openScoreThread(workerFile);
    try {
      await thread.open(work);
      return thread;
    } catch (error) {
      await thread.end();
      throw error;
    }
  };

  return {
    start: () => openScoreThread(workerFile),
    keep: (id, thread) => keep(id, Promise.resolve(thread)),
    of(record) {
      const thread = threads.get(record.id) ?? openStored(record);
      keep(record.id, thread);
      thread.catch(() => threads.delete(record.id));
      return thread;
    },
    async once(record, use) {
      const thread = await openStored(record);
      try {
        return await use(thread);
      } finally {
        await thread.end();
      }
    },
    async close() {
      await Promise.all([...threads.values()].map(endThread));
      threads.clear();
    },
  };
}

async function endThread(thread: Promise<ScoreThread>): Promise<void> {
  await thread.then((opened) => opened.end()).catch(() => {});
}
