import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { EvidenceTable } from "#model/evidence-table.ts";
import { Problem, type ProblemCode } from "#model/problem.ts";
import type { ScoreRun } from "#model/score.ts";
import type { Hub } from "#score/hubs.ts";
import type { EvidenceColumns } from "#model/store.ts";
import type { Parameters } from "#score/parameters.ts";
import type { Question, QuestionAnswer, QuestionInput } from "./score-questions.ts";

/** What a scoring thread is doing, in this order; `reading` is done before the thread begins. */
export type ScoreStage = "reading" | "weighing" | "finding" | "ranking" | "keeping";

export type ScoreWork = {
  evidence: EvidenceColumns | EvidenceTable;
  parameters: Parameters;
  asOf: string;
  /** The frozen hub table; without one the hubs of the evidence are frozen. */
  hubs?: readonly Hub[];
};

/** A run as it was stored: `file` is its packed evidence. */
export type StoredWork = {
  file: Uint8Array;
  revision: string;
  parameters: Parameters;
  asOf: string;
  hubs: readonly Hub[];
};

/** A run with the hub table it was made by and its evidence, packed and zipped. */
export type Scored = { run: ScoreRun; hubs: readonly Hub[]; file: Uint8Array; newHubs: number };

export type ThreadRequest =
  | ({ type: "score" } & ScoreWork)
  | ({ type: "open" } & StoredWork)
  | { type: "ask"; question: Question; input: unknown };

export type ThreadReply =
  | { type: "stage"; stage: ScoreStage }
  | { type: "done"; value: unknown }
  | { type: "refused"; code: ProblemCode; message: string; details: readonly string[] }
  | { type: "failed"; error: string };

/** A thread of its own, so that the server keeps answering meanwhile. It holds the network of one run. */
export type ScoreThread = {
  /** Scores the evidence, whose network then stays open. */
  score: (work: ScoreWork, onStage: (stage: ScoreStage) => void) => Promise<Scored>;
  /** Opens the network of a stored run. */
  open: (work: StoredWork) => Promise<void>;
  ask: <Q extends Question>(question: Q, input: QuestionInput<Q>) => Promise<QuestionAnswer<Q>>;
  /** Ends the thread, whatever it is doing: what was asked of it fails. */
  end: () => Promise<void>;
};

type Waiting = {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  onStage: (stage: ScoreStage) => void;
};

/** Starts the built `score-worker.js`; throws `server/not-built` when it is missing. Requests are answered in order. */
export function openScoreThread(workerFile: string): ScoreThread {
  if (!existsSync(workerFile)) throw new Problem("server/not-built", `There is no ${workerFile}.`);
  const worker = new Worker(workerFile);
  const waiting: Waiting[] = [];
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("message", (reply: ThreadReply) => {
    if (reply.type === "stage") return waiting[0]?.onStage(reply.stage);
    const first = waiting.shift();
    if (waiting.length === 0) worker.unref();
    if (reply.type === "done") first?.resolve(reply.value);
    else first?.reject(errorOf(reply));
  });
  worker.on("error", failAll);
  worker.on("exit", (code) => failAll(new Error(`The scoring thread ended with code ${code}.`)));
  const send = <T>(request: ThreadRequest, onStage: (stage: ScoreStage) => void = () => {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ resolve: resolve as Waiting["resolve"], reject, onStage });
      worker.ref();
      worker.postMessage(request);
    });
  return {
    score: (work, onStage) => send({ type: "score", ...work }, onStage),
    open: (work) => send({ type: "open", ...work }),
    ask: (question, input) => send({ type: "ask", question, input }),
    end: async () => {
      await worker.terminate();
    },
  };
}

function errorOf(reply: Extract<ThreadReply, { type: "refused" | "failed" }>): Error {
  if (reply.type === "failed") return new Error(reply.error);
  return new Problem(reply.code, reply.message, reply.details);
}
