import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import { type Parameters, parseParameters } from "#score/parameters.ts";
import type { ScoreDeps } from "#server/score-answers.ts";
import { caseScope } from "./case-scope.ts";
import { openDeskScores } from "./open-desk-scores.ts";
import { printJson, progressLine } from "./print.ts";
import { printScore } from "./print-score.ts";
import { requireFile } from "./require-file.ts";
import { type ScoreMode, answerScore, parseRun } from "./score-modes.ts";
import { withWorkspace } from "./workspace.ts";

type Options = ScoreMode & { case: string; asOf: string; params?: string; run?: string; json?: true };

/** `score`: the ranked clusters of a case, and everything that can be asked of a run. */
export function addScoreCommand(program: Command): void {
  program
    .command("score")
    .description("the ranked clusters that tie fugitives to sanctioned groups, with their chains of evidence")
    .requiredOption("--case <id>", "the case to score")
    .option("--as-of <date>", "the day from which evidence ages, YYYY-MM-DD", today())
    .option("--params <file>", "score by this parameter file, for this run alone")
    .option("--run <id>", "a stored run instead of a new one")
    .option("--runs", "list the stored runs")
    .option("--compare <runs...>", "compare two stored runs, the earlier first")
    .option("--reproduce", "make the run again from what was stored: equal bit for bit, or where it differs")
    .option("--cluster <cluster>", "one cluster with its chains, by rank or id")
    .option("--set <ids>", "these entities as one set, commas between")
    .option("--examine", "with --cluster or --set: what the score falls by, and how sure it is")
    .option("--without <ids...>", "with --cluster or --set: without these sources, links or origins")
    .option("--ownership", "with --cluster or --set: the 50 percent rule, with its working")
    .option("--money", "with --cluster or --set: money between the two sides, haircut and first in first out")
    .option("--leads", "where to look next, from both sides or from --cluster: things, never people")
    .option("--settings", "by what the case is scored, and who decided it")
    .option("--set-parameter <path=number...>", "change numbers for this case from now on, with --reason")
    .option("--add-service <ids...>", "these serve everybody: no chain enters by them, with --reason")
    .option(
      "--add-placeholder <ids...>",
      "these stand for nothing (numbers made up to fill a field), with --reason",
    )
    .option("--refresh-hubs", "freeze the hub table anew, with --reason")
    .option("--reason <text>", "why, for the record")
    .option("--json", "one JSON document, the same as the page reads")
    .action((options: Options) =>
      withWorkspace(async ({ store, vault }, config) => {
        const { user } = config;
        const { known, scope } = await caseScope(options.case, store);
        const deps = { store, vault, now, scores: openDeskScores(store, vault, config) };
        try {
          const scored = await answerScore(options, deps, { case: known.id, scope, author: user }, () =>
            options.run === undefined
              ? scoreNow(options, deps, { case: known.id, scope, author: user })
              : Promise.resolve(parseRun(options.run)),
          );
          if (options.json) printJson(scored.answer);
          else printScore(scored);
        } finally {
          await deps.scores.close();
        }
      }),
    );
}

async function scoreNow(
  { asOf, params }: Options,
  { scores }: ScoreDeps,
  who: { case: CaseId; scope: Scope; author: string },
) {
  const parameters = params === undefined ? undefined : await readParameterFile(params);
  const line = progressLine();
  const onStage = (stage: string): void => line.show(`scoring: ${stage} …`, { stage });
  const run = await scores.run({ ...who, asOf, onStage, ...(parameters && { parameters }) });
  line.end();
  return run.id;
}

/** Throws `usage/invalid` when there is no such file, and `score/invalid-parameters`. */
async function readParameterFile(name: string): Promise<Parameters> {
  await requireFile(name);
  const text = await readFile(name, "utf8");
  return parseParameters(parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function now(): Date {
  return new Date();
}

function today(): string {
  return now().toISOString().slice(0, 10);
}
