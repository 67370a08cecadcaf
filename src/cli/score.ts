import type { Command } from "commander";
import { chainsOf, entitiesOf } from "#server/gather-cluster.ts";
import { maskEntities } from "#server/mask-graph.ts";
import { scoreInWorker } from "#server/score-in-worker.ts";
import type { EntityId } from "#model/graph.ts";
import type { ScoreRun } from "#model/score.ts";
import { caseScope } from "./case-scope.ts";
import { printJson, say, visible } from "./print.ts";
import { withWorkspace } from "./workspace.ts";

type Options = { case: string; asOf: string; top: string; json?: true };

/** `score`: the ranked clusters of a case with their chains. */
export function addScoreCommand(program: Command): void {
  program
    .command("score")
    .description("the ranked clusters that tie fugitives to sanctioned groups, with their chains of evidence")
    .requiredOption("--case <id>", "the case to score")
    .option("--as-of <date>", "the day from which evidence ages, YYYY-MM-DD", today())
    .option("--json", "one JSON document, the same as the page reads")
    .action((options: Options) =>
      withWorkspace(async ({ store }, { scoreWorker }) => {
        const { scope } = await caseScope(options.case, store);
        const run = await scoreInWorker(scoreWorker, await store.evidence(scope), options.asOf);
        if (options.json) return printJson(run);
        const ids = new Set(run.clusters.flatMap((cluster) => chainsOf(cluster).flatMap(entitiesOf)));
        const entities = await store.entities([...ids], scope);
        const masked = maskEntities(entities, await store.protectedPersons(scope));
        printRun(run, new Map(masked.map((entity) => [entity.id, entity.caption])));
      }),
    );
}

function printRun(run: ScoreRun, captions: ReadonlyMap<EntityId, string>): void {
  say(
    `Method ${run.method}, parameters ${run.parametersHash.slice(0, 12)}, input ${run.inputHash.slice(0, 12)}.`,
  );
  say("A score is a lead: the strength of the recorded evidence chain, not evidence and not a likelihood.\n");
  const caption = (id: EntityId): string => visible(captions.get(id) ?? id);
  for (const cluster of run.clusters) {
    if (cluster.score === 0) continue;
    process.stdout.write(`${cluster.rank}. ${cluster.score.toFixed(1)}  ${cluster.members.length} members\n`);
    for (const chain of chainsOf(cluster)) {
      const [first, last] = [chain.steps[0]?.from, chain.steps.at(-1)?.to];
      if (first === undefined || last === undefined) continue;
      const steps = chain.steps.map(
        (step) => `\n     ${caption(step.from)} – ${caption(step.to)}  ${step.reliability.toFixed(3)}`,
      );
      const reliability = chain.reliability.toFixed(3);
      process.stdout.write(`   ${caption(first)} → ${caption(last)}  ${reliability}${steps.join("")}\n`);
    }
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
