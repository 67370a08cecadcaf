import { setTimeout } from "node:timers/promises";
import { compareWithRun, followScores, listRuns, reproduceRun, scoreCase, showRun } from "#api/scores.ts";
import { Problem } from "#model/problem.ts";
import type { RunRecord } from "#model/run-record.ts";
import { answer, answerEvents, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { follow } from "#server/follow.ts";
import {
  comparisonAnswer,
  dayOf,
  nowAnswer,
  reproductionAnswer,
  runAnswer,
  runsAnswer,
} from "#server/score-answers.ts";
import type { ScoreStage } from "#server/score-thread.ts";

/** How soon a listener learns of a change. */
const LOOK_EVERY_MS = 2_000;

export function scoreRoutes(app: App, deps: Deps): void {
  answerEvents(app, deps, scoreCase, async function* (input, { scope, session }, gone) {
    const author = session?.user.name ?? "";
    const asOf = dayOf(deps.now());
    const ask = { case: input.case, scope, author, asOf, signal: gone };
    const made = follow<ScoreStage, RunRecord>((onStage) => deps.scores.run({ ...ask, onStage }));
    for await (const stage of made.steps) yield { type: "stage" as const, stage };
    try {
      yield { type: "done" as const, run: (await made.result).id };
    } catch (error) {
      if (!(error instanceof Problem)) deps.logFault(error);
      yield { type: "failed" as const, error: errorOf(error) };
    }
  });

  answerEvents(app, deps, followScores, async function* ({ revision }, { scope }, gone) {
    let told: string | undefined;
    while (!gone.aborted) {
      const now = await nowAnswer(deps, scope);
      const text = JSON.stringify(now);
      if (told === undefined ? now.revision !== revision : text !== told) yield now;
      told = text;
      await setTimeout(LOOK_EVERY_MS, undefined, { signal: gone }).catch(() => {});
    }
  });

  answer(app, deps, listRuns, (_, { scope }) => runsAnswer(deps, scope));
  answer(app, deps, showRun, (input, { scope }) => runAnswer(deps, input, scope));
  answer(app, deps, compareWithRun, (input, { scope }) => comparisonAnswer(deps, input, scope));
  answer(app, deps, reproduceRun, (input, { scope }) => reproductionAnswer(deps, input, scope));
}

function errorOf(error: unknown) {
  const problem =
    error instanceof Problem ? error : new Problem("internal", "The scoring was stopped by a fault of ours.");
  const { code, message, hint, details } = problem;
  return { code, message, hint, details: [...details] };
}
