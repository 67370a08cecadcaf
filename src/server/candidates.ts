import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { EntityKind } from "#model/kinds.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { type Party, partyOf } from "#resolve/party.ts";
import type { Resolved, ResolveRequest } from "#resolve/resolve-request.ts";

/** Below this nothing is proposed, whatever is asked for. */
export const LEAST_LIKELY = 0.05;

export type Candidates = {
  /** The candidates or hits among what the case's sources say now: kept, and computed once however many ask. */
  find: (of: CaseId, kind: EntityKind, sort: ResolveRequest["sort"], scope: Scope) => Promise<Resolved>;
};

/** Compares on a thread of its own, so that the server keeps answering. `workerFile` is the built `resolve-worker.js`. */
export function openCandidates(store: Store, workerFile: string): Candidates {
  const kept = new Map<string, { said: string; found: Promise<Resolved> }>();
  return {
    find: async (of, kind, sort, scope) => {
      const complete = (await store.sources(scope)).filter(({ state }) => state === "complete");
      const said = complete.map(({ id }) => id).join(" ");
      const key = `${of} ${scope.clearance} ${kind} ${sort}`;
      const before = kept.get(key);
      if (before?.said === said) return before.found;
      const found = readParties(store, kind, scope).then((parties) =>
        resolveInWorker(workerFile, { parties, sort, least: LEAST_LIKELY }),
      );
      kept.set(key, { said, found });
      found.catch(() => kept.delete(key));
      return found;
    },
  };
}

/** All parties of one kind of the scope, ready to be compared. */
export async function readParties(store: Store, kind: EntityKind, scope: Scope): Promise<Party[]> {
  const parties: Party[] = [];
  for await (const stated of store.parties(kind, scope)) parties.push(partyOf(stated));
  return parties;
}

/** Throws `server/not-built` when the worker is missing. */
async function resolveInWorker(workerFile: string, request: ResolveRequest): Promise<Resolved> {
  if (!existsSync(workerFile)) throw new Problem("server/not-built", `There is no ${workerFile}.`);
  const worker = new Worker(workerFile);
  try {
    return await new Promise<Resolved>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`The comparing thread ended with code ${code}.`)));
      worker.postMessage(request);
    });
  } finally {
    await worker.terminate();
  }
}
