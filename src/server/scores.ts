import { canonicalJson } from "#model/canonical-json.ts";
import { strictest } from "#model/handling.ts";
import { Problem } from "#model/problem.ts";
import type { RunId, RunRecord } from "#model/run-record.ts";
import type { ScoreRun } from "#model/score.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { type Parameters, hashParameters } from "#score/parameters.ts";
import { METHOD } from "#score/run-score.ts";
import { withUndecided } from "#score/with-undecided.ts";
import type { Vault } from "#vault/vault.ts";
import type { Candidates } from "./candidates.ts";
import type { Question, QuestionAnswer, QuestionInput } from "./score-questions.ts";
import { type CurrentSettings, currentSettings, keepHubs } from "./score-settings.ts";
import type { ScoreStage } from "./score-thread.ts";
import { openScoreThreads } from "./score-threads.ts";
import { undecidedOf } from "./undecided-of.ts";
import { type Asking, openSharing } from "./share-work.ts";
import { findRun, readRun, storeRun } from "./stored-runs.ts";

export type ScoreAsk = {
  case: CaseId;
  scope: Scope;
  author: string;
  /** The day ages are counted from, YYYY-MM-DD. */
  asOf: string;
  /** Other parameters than the case's, for this run alone. */
  parameters?: Parameters;
  onStage?: (stage: ScoreStage) => void;
  /** Aborted: the scoring stops, nothing is stored, and `score/cancelled` is thrown. */
  signal?: AbortSignal;
};

export type Scores = {
  /** The run of the case as it stands: a stored one where nothing changed since, else a new one, which is stored. */
  run: (ask: ScoreAsk) => Promise<RunRecord>;
  /** The same as the run itself. */
  current: (ask: ScoreAsk) => Promise<ScoreRun>;
  /** A stored run and its record; throws `run/unknown`. */
  open: (id: RunId, scope: Scope) => Promise<{ record: RunRecord; run: ScoreRun }>;
  /** Asks the network of a stored run, on the evidence it was made from. */
  ask: <Q extends Question>(
    record: RunRecord,
    question: Q,
    input: QuestionInput<Q>,
  ) => Promise<QuestionAnswer<Q>>;
  /** The run computed again from what was stored, in a thread that knows nothing of it. */
  rerun: (record: RunRecord) => Promise<ScoreRun>;
  /** Ends every scoring thread, and resolves when nothing more is stored. */
  close: () => Promise<void>;
};

const FIRST_HUBS = "Frozen with the first run of the case.";
/** Runs kept read. */
const MOST_READ = 4;

/** What scoring works with; `workerFile` is the built `score-worker.js`. */
export type ScoringDeps = {
  store: Store;
  vault: Vault;
  candidates: Candidates;
  workerFile: string;
  now: () => Date;
};

/** Scores cases and keeps the runs; a run that several ask for at once is made once. */
export function openScores({ store, vault, candidates, workerFile, now }: ScoringDeps): Scores {
  const threads = openScoreThreads(vault, workerFile);
  const share = openSharing<RunRecord, ScoreStage>(cancelled);
  const read = new Map<RunId, Promise<ScoreRun>>();
  const closing = new AbortController();
  const running = new Set<Promise<RunRecord>>();

  const scoreAnew = async (
    { scope, asOf, onStage = () => {}, signal, ...ask }: ScoreAsk,
    { hubs, ...settings }: CurrentSettings,
  ): Promise<RunRecord> => {
    const { parameters = settings.parameters } = ask;
    onStage("reading");
    const evidence = withUndecided(
      await store.evidence(scope),
      await undecidedOf(ask.case, scope, candidates, store),
    );
    if (isCancelled(signal)) throw cancelled();
    const thread = threads.start();
    const stop = (): void => void thread.end();
    signal?.addEventListener("abort", stop);
    try {
      const work = { evidence, parameters, asOf, ...(hubs && { hubs: hubs.table }) };
      const scored = await thread.score(work, onStage);
      const handling = strictest(evidence.sources.map((source) => source.handling));
      const scorer = { case: ask.case, author: ask.author, at: now().toISOString(), handling };
      if (hubs === undefined) {
        const hash = await keepHubs(vault, scored.hubs);
        await store.putScoreSetting({ ...scorer, kind: "hubs", hash, reason: FIRST_HUBS });
      }
      const record = await storeRun(scored, parameters, scorer, store, vault);
      threads.keep(record.id, thread);
      return record;
    } catch (error) {
      await thread.end();
      throw isCancelled(signal) ? cancelled() : error;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  };

  const run = async (ask: ScoreAsk): Promise<RunRecord> => {
    const settings = await currentSettings(store, vault, ask.scope);
    const wanted = {
      method: METHOD,
      revision: await store.revision(ask.scope),
      asOf: ask.asOf,
      parametersHash: hashParameters(ask.parameters ?? settings.parameters),
      hubsHash: settings.hubs?.hash,
    };
    const known = (await store.scoreRuns(ask.scope)).find((record) => isSame(record, wanted));
    if (known !== undefined) return known;
    const scoreOnce = async (asking: Required<Asking<ScoreStage>>): Promise<RunRecord> => {
      const signal = AbortSignal.any([asking.signal, closing.signal]);
      const made = scoreAnew({ ...ask, ...asking, signal }, settings);
      running.add(made);
      return made.finally(() => running.delete(made));
    };
    return share(canonicalJson([ask.case, ask.scope, wanted]), scoreOnce, ask);
  };

  const readKeptRun = (record: RunRecord): Promise<ScoreRun> => {
    const kept = read.get(record.id) ?? readRun(record, vault);
    read.delete(record.id);
    read.set(record.id, kept);
    kept.catch(() => read.delete(record.id));
    for (const old of [...read.keys()].slice(0, -MOST_READ)) read.delete(old);
    return kept;
  };

  return {
    run,
    current: async (ask) => readKeptRun(await run(ask)),
    async open(id, scope) {
      const record = await findRun(id, store, scope);
      return { record, run: await readKeptRun(record) };
    },
    ask: async (record, question, input) => (await threads.of(record)).ask(question, input),
    rerun: (record) => threads.once(record, (thread) => thread.ask("rerun", undefined)),
    async close() {
      closing.abort();
      await threads.close();
      await Promise.allSettled(running);
    },
  };
}

type Wanted = Pick<RunRecord, "method" | "revision" | "asOf" | "parametersHash"> & {
  hubsHash: string | undefined;
};

function isSame(record: RunRecord, wanted: Wanted): boolean {
  return (Object.keys(wanted) as (keyof Wanted)[]).every((name) => record[name] === wanted[name]);
}

function isCancelled(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function cancelled(): Problem {
  return new Problem("score/cancelled", "The scoring was cancelled; nothing of it was stored.");
}
