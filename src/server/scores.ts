import type { ScoreRun } from "#model/score.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { scoreInWorker } from "./score-in-worker.ts";

export type Scores = {
  /** The run of the case as its graph stands now: kept per revision, computed once however many ask. */
  run: (caseId: CaseId, scope: Scope, asOf: string) => Promise<ScoreRun>;
};

export function openScores(store: Store, workerFile: string): Scores {
  const runs = new Map<CaseId, { key: string; run: Promise<ScoreRun> }>();
  return {
    run: async (caseId, scope, asOf) => {
      const { revision } = await store.overview(scope);
      const key = `${revision} ${asOf}`;
      const kept = runs.get(caseId);
      if (kept?.key === key) return kept.run;
      const run = store.evidence(scope).then((evidence) => scoreInWorker(workerFile, evidence, asOf));
      runs.set(caseId, { key, run });
      run.catch(() => runs.delete(caseId));
      return run;
    },
  };
}
