import type { Command } from "commander";
import { RESOLVED_KINDS, type ResolvedKind } from "#api/decisions.ts";
import { Verdict, VERDICTS } from "#model/decision.ts";
import { type Entity, EntityId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import { resolveParties } from "#resolve/resolve-request.ts";
import { LEAST_LIKELY, readParties } from "#server/candidates.ts";
import { decidedPair } from "#server/decided-pair.ts";
import { gatherCandidates, gatherDecisions, type Judged } from "#server/gather-candidates.ts";
import { toDecide } from "#server/judge-candidates.ts";
import { parseCount } from "./arguments.ts";
import { caseScope } from "./case-scope.ts";
import { printJson, say, visible } from "./print.ts";
import { withWorkspace } from "./workspace.ts";

type Common = { case: string; json?: true };
type Listing = Common & { kind: string; least: string; limit: string };

/** `candidates`, `screen`, `decide` and `decisions`: who may be one with whom, and what was decided. */
export function addDecisionCommands(program: Command): void {
  listing(program, "candidates", "pairs that may be one and are not decided yet", "0.2");
  listing(program, "screen", "listed persons or organizations against those of the case", "0.5");
  program
    .command("decide <one> <other> <verdict>")
    .description(`decides on two entities: ${VERDICTS.join(", ")}`)
    .requiredOption("--case <id>", "the case")
    .requiredOption("--reason <text>", "why; it stays on record")
    .action((one: string, other: string, verdict: string, options: Common & { reason: string }) =>
      withWorkspace(async ({ store }, { user }) => {
        const { known, scope } = await caseScope(options.case, store);
        const decision = await decidedPair(
          {
            case: known.id,
            one: parseId(one),
            other: parseId(other),
            verdict: parseWord(verdict, Verdict.options, "verdict"),
            reason: options.reason,
            author: user,
            at: new Date().toISOString(),
          },
          store,
          scope,
        );
        await store.decide(decision);
        say(`Recorded: ${decision.a} and ${decision.b}: ${decision.verdict}.`);
      }),
    );
  program
    .command("decisions")
    .description("every decision of a case, the latest first")
    .requiredOption("--case <id>", "the case")
    .option("--json", "one JSON document")
    .action((options: Common) =>
      withWorkspace(async ({ store }) => {
        const { scope } = await caseScope(options.case, store);
        const history = await gatherDecisions(store, scope);
        if (options.json) return printJson(history);
        const caption = captions(history.entities);
        for (const { a, b, verdict, reason, author, at, stands, inEffect, undone } of history.decisions) {
          const state = inEffect ? "" : stands ? "  (without effect: an entity is gone)" : "  (superseded)";
          process.stdout.write(`${at}  ${verdict}  ${caption(a)} – ${caption(b)}${state}\n`);
          process.stdout.write(`   ${visible(author)}: ${visible(reason)}\n`);
          if (undone.length > 0)
            process.stdout.write(
              `   Look again: it rested on ${undone.map(visible).join(", ")}, undone since.\n`,
            );
        }
      }),
    );
}

function listing(program: Command, sort: "candidates" | "screen", what: string, least: string): void {
  program
    .command(sort)
    .description(`${what}, the likeliest first, with what speaks for and against`)
    .requiredOption("--case <id>", "the case")
    .option("--kind <kind>", RESOLVED_KINDS.join(", "), "person")
    .option("--least <p>", "the least probability, 0.05 to 1", least)
    .option("--limit <n>", "how many at most", "100")
    .option("--json", "one JSON document, the same as the page reads")
    .action((options: Listing) =>
      withWorkspace(async ({ store }) => {
        const { scope } = await caseScope(options.case, store);
        const kind: ResolvedKind = parseWord(options.kind, RESOLVED_KINDS, "kind");
        const asked = {
          least: parseShare(options.least),
          limit: parseCount("--limit", options.limit),
          choose: sort === "candidates" ? toDecide : <T>(hits: T) => hits,
        };
        const found = resolveParties({
          parties: await readParties(store, kind, scope),
          sort: sort === "candidates" ? "candidates" : "screening",
          least: LEAST_LIKELY,
        });
        const judged = await gatherCandidates(found, asked, store, scope);
        if (options.json) printJson(judged);
        else printJudged(judged);
      }),
    );
}

function printJudged({ candidates, total, compared, cut, entities }: Judged): void {
  const caption = captions(entities);
  for (const { a, b, probability, findings, decision } of candidates) {
    const verdict = decision === undefined ? "" : `  ${decision.verdict}: ${visible(decision.reason)}`;
    process.stdout.write(
      `${probability.toFixed(2)}  ${caption(a)} – ${caption(b)}${verdict}\n   ${a}\n   ${b}\n`,
    );
    for (const { field, weight, a: left, b: right, because } of findings) {
      const why = because === undefined ? "" : ` (${because})`;
      process.stdout.write(
        `   ${weight > 0 ? "+" : ""}${weight.toFixed(1)} ${field} ${visible(left)} | ${visible(right)}${why}\n`,
      );
    }
  }
  say(`${candidates.length} of ${total}; ${compared} pairs compared.`);
  for (const { key, size, compared: kept } of cut)
    say(`  Cut: ${size} share ${key}, ${kept} of them compared.`);
}

function captions(entities: readonly Entity[]): (id: EntityId) => string {
  const known = new Map(entities.map(({ id, caption }) => [id, caption]));
  return (id) => visible(known.get(id) ?? id);
}

function parseId(text: string): EntityId {
  const id = EntityId.safeParse(text);
  if (!id.success) throw new Problem("usage/invalid", `"${text}" is no entity id.`);
  return id.data;
}

function parseWord<T extends string>(text: string, known: readonly T[], what: string): T {
  const word = known.find((option) => option === text);
  if (word === undefined) throw new Problem("usage/invalid", `"${text}" is no ${what}: ${known.join(", ")}.`);
  return word;
}

function parseShare(text: string): number {
  const share = Number(text);
  if (!(share >= LEAST_LIKELY && share <= 1)) {
    throw new Problem("usage/invalid", `--least takes ${LEAST_LIKELY} to 1, not "${text}".`);
  }
  return share;
}
