import { describe, expect, test } from "vitest";
import type { Standing } from "#model/standing.ts";
import { scoreEvidence } from "#score/run-score.ts";
import { weighEvidence } from "#score/evidence-weights.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { AS_OF, type Fact, evidenceOf } from "./evidence.ts";

const worker = "person:worker";
const phone = "phone:worker";

/** A compound between a fugitive and a listed group, where the only non-listed person is `worker`. */
function world(assessed: Standing["assessed"] | undefined, capacity: string) {
  const facts: Fact[] = [
    { kind: "operates", from: "organization:listed", to: "compound:c" },
    { kind: "holds", from: "person:fugitive", to: "phone:f" },
    { kind: "present_at", from: worker, to: "compound:c", attributes: { capacity: [capacity] } },
    { kind: "holds", from: worker, to: phone },
    { kind: "called", from: "phone:f", to: phone, count: 50 },
  ];
  return evidenceOf({
    facts,
    standings: {
      "person:fugitive": { wanted: true },
      "organization:listed": { sanctioned: true },
      ...(assessed === undefined ? {} : { [worker]: { assessed } }),
    },
  });
}

function between(evidence: ReturnType<typeof world>, a: string, b: string): number {
  const { weighing, pairs, reliability } = weighEvidence(evidence, PARAMETERS, AS_OF);
  const { ids } = weighing.index;
  return reliability[
    pairs.low.findIndex((low, pair) => {
      const ends: string[] = [ids[low]!, ids[pairs.high[pair]!]!];
      return ends.includes(a) && ends.includes(b);
    })
  ]!;
}

describe("a victim's own evidence", () => {
  test("calls with the phone of a victim count a tenth", () => {
    const plain = between(world(undefined, "works_at"), "phone:f", phone);
    expect(between(world("victim", "works_at"), "phone:f", phone)).toBeCloseTo(plain / 10, 12);
    expect(between(world("possible_victim", "works_at"), "phone:f", phone)).toBeCloseTo(plain / 10, 12);
  });

  test("presence is confinement, whatever capacity is stated", () => {
    const kept = between(world(undefined, "held_at"), worker, "compound:c");
    expect(kept).toBeCloseTo(0.9604 * 0.02, 12);
    expect(between(world("victim", "works_at"), worker, "compound:c")).toBe(kept);
    expect(between(world(undefined, "works_at"), worker, "compound:c")).toBeCloseTo(0.9604 * 0.8, 12);
  });

  test("what they hold still ties them to it", () => {
    expect(between(world("victim", "works_at"), worker, phone)).toBeCloseTo(0.9604 * 0.9, 12);
  });
});

describe("no chain enters a cluster by", () => {
  test.each<[string, Standing["assessed"] | undefined, string]>([
    ["a victim or their phone", "victim", "works_at"],
    ["a possible victim or their phone", "possible_victim", "seen_at"],
    ["a person recorded as held", undefined, "held_at"],
    ["a person recorded as rescued", "witness", "rescued_at"],
  ])("%s", (_what, assessed, capacity) => {
    const [cluster] = scoreEvidence(world(assessed, capacity), PARAMETERS, AS_OF).clusters;
    const entries = [cluster?.fugitiveChain?.entry, cluster?.syndicateChain?.entry];
    expect(entries).not.toContain(worker);
    expect(entries).not.toContain(phone);
    expect(cluster?.syndicateChain?.entry).toBe("compound:c");
  });

  test("but a person assessed as a suspect is not kept out by having been held", () => {
    const evidence = world("suspect", "held_at");
    const { guard, index } = weighEvidence(evidence, PARAMETERS, AS_OF).weighing;
    expect(guard.sheltered[index.ids.findIndex((id) => id === worker)]).toBe(0);
  });
});

test("a protected person is counted, in no list of members, and no seed even when wanted", () => {
  const evidence = world("victim", "works_at");
  const run = scoreEvidence(evidence, PARAMETERS, AS_OF);
  expect(run.protectedPersons).toBe(1);
  expect(run.clusters.flatMap(({ members }) => members)).not.toContain(worker);
  expect(run.clusters[0]?.protectedPersons).toBe(1);
  const trafficked = new Map(evidence.standings).set(
    evidence.entities.find((id) => id === "person:fugitive")!,
    {
      wanted: true,
      sanctioned: false,
      assessed: "victim",
    },
  );
  expect(() => scoreEvidence({ ...evidence, standings: trafficked }, PARAMETERS, AS_OF)).toThrow(
    "not a wanted person",
  );
});
