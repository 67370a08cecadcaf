import { parentPort } from "node:worker_threads";
import { Problem } from "#model/problem.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreEvidence } from "#score/run-score.ts";
import type { ScoreReply, ScoreRequest } from "./score-in-worker.ts";

parentPort?.once("message", ({ evidence, asOf }: ScoreRequest) => {
  parentPort?.postMessage(reply(evidence, asOf));
});

function reply(evidence: ScoreRequest["evidence"], asOf: string): ScoreReply {
  try {
    return { ok: true, run: scoreEvidence(evidence, PARAMETERS, asOf) };
  } catch (error) {
    if (error instanceof Problem) {
      return { ok: false, problem: { code: error.code, message: error.message }, error: error.message };
    }
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
