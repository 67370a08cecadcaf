import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { Problem, type ProblemCode } from "#model/problem.ts";
import type { ScoreRun } from "#model/score.ts";
import type { EvidenceColumns } from "#model/store.ts";

export type ScoreRequest = { evidence: EvidenceColumns; asOf: string };
export type ScoreReply =
  | { ok: true; run: ScoreRun }
  | { ok: false; problem?: { code: ProblemCode; message: string }; error: string };

/**
 * Scores the evidence on a thread of its own, so that the server keeps answering meanwhile. `workerFile` is the built
 * `score-worker.js`; throws `server/not-built` when it is missing.
 */
export async function scoreInWorker(
  workerFile: string,
  evidence: EvidenceColumns,
  asOf: string,
): Promise<ScoreRun> {
  if (!existsSync(workerFile)) throw new Problem("server/not-built", `There is no ${workerFile}.`);
  const worker = new Worker(workerFile);
  try {
    const reply = await new Promise<ScoreReply>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`The scoring thread ended with code ${code}.`)));
      worker.postMessage({ evidence, asOf } satisfies ScoreRequest);
    });
    if (reply.ok) return reply.run;
    if (reply.problem !== undefined) throw new Problem(reply.problem.code, reply.problem.message);
    throw new Error(reply.error);
  } finally {
    await worker.terminate();
  }
}
