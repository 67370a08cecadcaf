import type { Store } from "#model/store.ts";
import { openCandidates } from "#server/candidates.ts";
import { type Scores, openScores } from "#server/scores.ts";
import type { Vault } from "#vault/vault.ts";
import type { Config } from "./config.ts";

/** Scoring for one command. */
export function openDeskScores(store: Store, vault: Vault, config: Config): Scores {
  return openScores({
    store,
    vault,
    candidates: openCandidates(store, config.resolveWorker),
    workerFile: config.scoreWorker,
    now: () => new Date(),
  });
}
