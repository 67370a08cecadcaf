import { parentPort } from "node:worker_threads";
import { gunzipSync, gzipSync } from "node:zlib";
import { Problem } from "#model/problem.ts";
import { type Hub, findHubs } from "#score/hubs.ts";
import { packEvidence, unpackEvidence } from "#score/evidence-file.ts";
import { type EvidenceNetwork, evidenceNetwork } from "#score/evidence-network.ts";
import { scoreNetwork } from "#score/run-score.ts";
import { type OpenNetwork, QUESTIONS } from "./score-questions.ts";
import type { Scored, ScoreStage, StoredWork, ThreadReply, ThreadRequest } from "./score-thread.ts";

/** Fast rather than small: the evidence of a case is packed with every run. */
const GZIP = { level: 1 } as const;

let open: OpenNetwork | undefined;

parentPort?.on("message", (request: ThreadRequest) => parentPort?.postMessage(reply(request)));

function reply(request: ThreadRequest): ThreadReply {
  try {
    return { type: "done", value: answer(request) };
  } catch (error) {
    if (error instanceof Problem) {
      const { code, message, details } = error;
      return { type: "refused", code, message, details };
    }
    return { type: "failed", error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function answer(request: ThreadRequest): unknown {
  if (request.type === "score") return score(request);
  if (request.type === "open") return openStored(request);
  if (open === undefined) throw new Error("no run is open in this thread");
  return QUESTIONS[request.question](open, request.input as never);
}

function openStored({ file, revision, parameters, asOf, hubs }: StoredWork): void {
  const network = evidenceNetwork(unpackEvidence(gunzipSync(file), revision), parameters, asOf, hubs);
  open = { network, asOf, hubs };
}

function score({
  evidence,
  parameters,
  asOf,
  hubs: frozen,
}: Extract<ThreadRequest, { type: "score" }>): Scored {
  tell("weighing");
  const network = evidenceNetwork(evidence, parameters, asOf, frozen);
  const hubs = network.weighed.hubs;
  const run = scoreNetwork(network, asOf, hubs, tell);
  open = { network, asOf, hubs };
  tell("keeping");
  const file = gzipSync(packEvidence(network.weighed.weighing.evidence), GZIP);
  return { run, hubs, file, newHubs: frozen === undefined ? 0 : newHubs(network, frozen) };
}

/** How many hubs of the evidence a table does not name. */
function newHubs({ weighed }: EvidenceNetwork, frozen: readonly Hub[]): number {
  const { index, columns, rules } = weighed.weighing;
  const named = new Set(frozen.map(({ entity, relation }) => `${relation} ${entity}`));
  const found = findHubs(index, columns, weighed.pairs, rules);
  return found.filter(({ entity, relation }) => !named.has(`${relation} ${entity}`)).length;
}

function tell(stage: ScoreStage): void {
  parentPort?.postMessage({ type: "stage", stage } satisfies ThreadReply);
}
