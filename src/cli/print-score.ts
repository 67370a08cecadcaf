import type { Entity, EntityId } from "#model/graph.ts";
import type { RunComparison } from "#model/run-comparison.ts";
import type { ClusterExamination, ClusterScore } from "#model/score.ts";
import { chainsOf } from "#server/gather-cluster.ts";
import { say, visible } from "./print.ts";
import type { ScoreAnswer } from "./score-modes.ts";

/** The answer in words, for a person at a terminal. */
export function printScore(scored: ScoreAnswer): void {
  switch (scored.mode) {
    case "runs":
      for (const { id, at, author, asOf, scored: count, revision } of scored.answer.runs) {
        print(`${id}  ${at.slice(0, 19)}  ${author}  as of ${asOf}  ${count} scored  ${revision}`);
      }
      return;
    case "comparison":
      return printComparison(scored.answer.comparison);
    case "reproduction":
      if (scored.answer.equal) return print(`${scored.answer.stored}: equal bit for bit.`);
      print(`${scored.answer.stored}: not equal, it comes out as ${scored.answer.found}.`);
      for (const { at, stored, found } of scored.answer.differences) {
        print(`  ${at}: stored ${stored}, found ${found}`);
      }
      return;
    case "card":
      return printCluster(scored.answer.cluster, namesOf(scored.answer.graph.entities));
    case "examination":
      return printExamination(scored.answer.examination, namesOf(scored.answer.captions));
    case "without": {
      const { before, after } = scored.answer;
      return print(`${before.score.toFixed(1)} → ${after.score.toFixed(1)}  (not stored)`);
    }
    case "leads": {
      say("Leads, not evidence and no score; people are never listed.");
      const name = namesOf(scored.answer.captions);
      for (const { entity, via, share } of scored.answer.leads) {
        print(
          `${(100 * share).toFixed(2)} %  ${name(entity)}  by way of ${via === undefined ? "a person" : name(via)}`,
        );
      }
      return;
    }
    case "ownership": {
      const name = namesOf(scored.answer.captions);
      for (const { company, status, total, owners } of scored.answer.findings) {
        print(`${name(company)}: ${status}, ${total} %`);
        for (const { owner, least, most } of owners) print(`     ${name(owner)}  ${least}–${most ?? "?"} %`);
      }
      for (const { company, by, because } of scored.answer.flags) {
        print(`control: ${name(by)} ${because} ${name(company)}`);
      }
      return;
    }
    case "money":
      for (const [direction, traced] of [
        ["to the sanctioned side", scored.answer.toSyndicates],
        ["to the wanted side", scored.answer.toFugitives],
      ] as const) {
        for (const { currency, sent, direct, haircut, fifo } of traced) {
          print(`${direction}: ${currency} sent ${sent}, direct ${direct}, haircut ${haircut}, fifo ${fifo}`);
        }
      }
      return;
    case "settings":
      print(`${scored.answer.name} ${scored.answer.version}  ${scored.answer.hash}`);
      for (const { path, was, value, reason, author, at } of scored.answer.overrides) {
        print(`${path}: ${was} → ${value}  ${author} ${at.slice(0, 10)}: ${reason}`);
      }
      for (const { entity, kind, why } of scored.answer.services) print(`${kind}: ${entity}  ${why}`);
      return;
    case "decided":
      return print(`recorded  ${scored.answer.hash}`);
    case "run": {
      const { record, ranking, captions } = scored.answer;
      const name = namesOf(captions);
      say(`${record.id}  method ${record.method}  parameters ${record.parametersHash.slice(0, 12)}`);
      say(
        "A score is a lead: the strength of the recorded evidence chain, not evidence and not a likelihood.\n",
      );
      for (const { rank, score, size, fugitive, syndicate } of ranking.clusters) {
        if (score === 0) continue;
        print(`${rank}. ${score.toFixed(1)}  ${size} members  ${name(fugitive)} … ${name(syndicate)}`);
      }
    }
  }
}

type Names = (id: EntityId | undefined) => string;

function namesOf(entities: readonly Entity[]): Names {
  const captions = new Map(entities.map(({ id, caption }) => [id, caption]));
  return (id) => (id === undefined ? "–" : (captions.get(id) ?? id));
}

function printCluster(cluster: ClusterScore, name: Names): void {
  print(`${cluster.rank}. ${cluster.score.toFixed(1)}  ${cluster.members.length} members`);
  for (const chain of chainsOf(cluster)) {
    print(`   ${chain.reliability.toFixed(3)}`);
    for (const { from, to, reliability, maybeOne } of chain.steps) {
      const undecided = maybeOne === undefined ? "" : `  may be one (${maybeOne.toFixed(2)}), undecided`;
      print(`     ${name(from)} – ${name(to)}  ${reliability.toFixed(3)}${undecided}`);
    }
  }
}

function printExamination({ bracket, withoutOrigin, sides }: ClusterExamination, name: Names): void {
  const [low, estimate, high] = [bracket.low, bracket.estimate, bracket.high].map((value) =>
    (100 * value).toFixed(1),
  );
  print(`between ${low} and ${high}, sampled ${estimate} ± ${(100 * bracket.standardError).toFixed(1)}`);
  for (const { origin, points } of withoutOrigin) print(`without ${origin}: ${points.toFixed(1)}`);
  for (const { side, cut, listings } of sides) {
    print(`${side}: falls if all of these are false`);
    for (const { from, to } of cut) print(`     ${name(from)} – ${name(to)}`);
    for (const id of listings) print(`     the listing of ${name(id)}`);
  }
}

function printComparison({ differs, clusters }: RunComparison): void {
  print(differs.length === 0 ? "made of the same" : `differ in ${differs.join(", ")}`);
  for (const { before, after, came, went } of clusters) {
    if (came.length + went.length === 0 && before?.score === after?.score && before?.rank === after?.rank)
      continue;
    const was = before === undefined ? "new" : `${before.rank}. ${before.score.toFixed(1)}`;
    const is = after === undefined ? "gone" : `${after.rank}. ${after.score.toFixed(1)}`;
    print(`${was} → ${is}  (${came.length} chains came, ${went.length} went)`);
  }
}

function print(text: string): void {
  process.stdout.write(`${visible(text)}\n`);
}
