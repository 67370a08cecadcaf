import { resolve } from "node:path";
import type { Store } from "#model/store.ts";
import { openCandidates } from "#server/candidates.ts";
import { type Scores, openScores } from "#server/scores.ts";
import type { Vault } from "#vault/vault.ts";

const BUILT = resolve(import.meta.dirname, "../../dist/cli");

/** Scoring by the built threads. */
export function openTestScores(store: Store, vault: Vault, now: () => Date): Scores {
  return openScores({
    store,
    vault,
    candidates: openCandidates(store, resolve(BUILT, "resolve-worker.js")),
    workerFile: resolve(BUILT, "score-worker.js"),
    now,
  });
}
