import { expect, test } from "vitest";
import { derive } from "#model/derive.ts";
import { EntityId } from "#model/graph.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreEvidence } from "#score/run-score.ts";
import { rankRun } from "#server/rank-run.ts";
import { veilRun } from "#server/veil-run.ts";
import { AS_OF, evidenceOf } from "../score/evidence.ts";
import { plantedWorld } from "../score/planted-world.ts";

const run = scoreEvidence(evidenceOf(plantedWorld()), PARAMETERS, AS_OF);
const worker = EntityId.parse("person:palace 1");

test("a run shows no member who is protected by now, counts them, and is itself unaltered", () => {
  const before = structuredClone(run);
  const [first] = veilRun(run, [derive(worker, [], "possible_victim")]).clusters;
  expect(first!.members).not.toContain(worker);
  expect(first!.protectedPersons).toBe(run.clusters[0]!.protectedPersons + 1);
  expect(first!.kinds.person).toBe(run.clusters[0]!.kinds.person! - 1);
  expect(run).toEqual(before);
});

test("who was protected once and is cleared by now is shown", () => {
  expect(veilRun(run, [derive(worker, [], "cleared")])).toEqual(run);
});

test("a row of the ranking counts its members and names where its chains start and what all of them rest on", () => {
  const [row] = rankRun(run).clusters;
  const [first] = run.clusters;
  expect(row).not.toHaveProperty("members");
  expect(row).not.toHaveProperty("parts");
  expect(row).toMatchObject({
    size: first!.members.length,
    fugitive: first!.fugitiveChain!.seed,
    syndicate: first!.syndicateChain!.seed,
    score: first!.score,
    soleOrigins: [first!.syndicateChain!.steps[0]!.evidence[0]!.origin],
  });
});
