import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntityId } from "#model/graph.ts";
import { evidenceNetwork } from "#score/evidence-network.ts";
import { packEvidence, unpackEvidence } from "#score/evidence-file.ts";
import { examineCluster } from "#score/examine-cluster.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreEvidence } from "#score/run-score.ts";
import { nodesOfSet, scoreSet } from "#score/score-set.ts";
import { tabulateEvidence } from "#score/tabulate-evidence.ts";
import { withUndecided } from "#score/with-undecided.ts";
import { AS_OF, type World, evidenceOf, shuffled } from "./evidence.ts";

const id = (text: string): EntityId => EntityId.parse(text);

/** A warrant names person:listed; person:known is who the devices speak of; nobody has decided that they are one. */
const world: World = {
  facts: [
    { kind: "holds", from: "person:known", to: "phone:1", by: "A1 seizure" },
    { kind: "used_in", from: "phone:1", to: "device:1", by: "A1 seizure" },
    { kind: "present_at", from: "device:1", to: "compound:1", by: "A1 seizure" },
    { kind: "operates", from: "organization:listed", to: "compound:1", by: "A2 register" },
    { kind: "associated_with", from: "person:listed", to: "person:kin", by: "B2 warrant" },
  ],
  standings: { "person:listed": { wanted: true }, "organization:listed": { sanctioned: true } },
};
const MEMBERS = ["person:known", "phone:1", "device:1", "compound:1"].map(id);

const pair = (probability: number, a = "person:known", b = "person:listed") => ({
  a: id(a),
  b: id(b),
  probability,
});

function scored(pairs: readonly ReturnType<typeof pair>[], evidence = evidenceOf(world)) {
  const network = evidenceNetwork(withUndecided(tabulateEvidence(evidence), pairs), PARAMETERS, AS_OF);
  return { network, set: scoreSet(network, MEMBERS)! };
}

describe("two of whom nobody has decided whether they are one", () => {
  test("are tied by the chance that they are, and the chain says so", () => {
    expect(scored([]).set.score).toBe(0);
    const { set } = scored([pair(0.8)]);
    expect(set.score).toBeGreaterThan(0);
    const [step, ...others] = set.fugitiveChain!.steps;
    expect(step).toEqual({
      from: "person:listed",
      to: "person:known",
      reliability: expect.closeTo(0.8, 12) as number,
      evidence: [],
      maybeOne: 0.8,
    });
    expect(others.every(({ maybeOne }) => maybeOne === undefined)).toBe(true);
  });

  test("the likelier, the higher the score; and what is recorded between them counts beside it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (high, part) => {
          const [less, more] = [scored([pair(high * part)]), scored([pair(high)])];
          expect(less.set.toFugitives).toBeLessThanOrEqual(more.set.toFugitives);
        },
      ),
    );
    const tied: World = {
      ...world,
      facts: [
        ...world.facts,
        { kind: "associated_with", from: "person:listed", to: "person:known", by: "A1 note" },
      ],
    };
    const recorded = scored([], evidenceOf(tied)).set.fugitiveChain!.steps[0]!;
    const both = scored([pair(0.5)], evidenceOf(tied)).set.fugitiveChain!.steps[0]!;
    expect(both.evidence).toEqual(recorded.evidence);
    expect(both.reliability).toBeCloseTo(1 - 0.5 * (1 - recorded.reliability), 12);
  });

  test("are never more certain than the ceiling, and a decision that they are one is what would raise the score", () => {
    const { network, set } = scored([pair(0.4)]);
    const { ifConfirmed, withoutStep } = examineCluster(network, nodesOfSet(network, MEMBERS));
    expect(ifConfirmed[0]).toMatchObject({ from: "person:known", to: "person:listed" });
    const sure = scored([pair(1)]).set;
    expect(sure.fugitiveChain!.steps[0]!.reliability).toBe(PARAMETERS.chains.ceiling.value);
    expect(ifConfirmed[0]!.points).toBeCloseTo(100 * sure.toFugitives * sure.toSyndicates, 9);
    expect(ifConfirmed[0]!.points).toBeGreaterThan(100 * set.toFugitives * set.toSyndicates);
    expect(withoutStep.find(({ to }) => to === "person:listed")!.points).toBe(0);
  });

  test("change the hash of the evidence, in whatever order all arrives, and are kept with it", () => {
    const pairs = [pair(0.6), pair(0.3, "person:kin", "person:known")];
    const table = withUndecided(tabulateEvidence(evidenceOf(world)), pairs);
    const run = scoreEvidence(table, PARAMETERS, AS_OF);
    expect(run.inputHash).not.toBe(scoreEvidence(evidenceOf(world), PARAMETERS, AS_OF).inputHash);
    const turned = shuffled(evidenceOf(world), (list) => list.toReversed());
    const other = withUndecided(tabulateEvidence(turned), pairs.toReversed());
    expect(scoreEvidence(other, PARAMETERS, AS_OF)).toEqual(run);
    const kept = unpackEvidence(packEvidence(table), table.revision);
    expect(kept.undecided).toEqual(table.undecided);
    expect(scoreEvidence(kept, PARAMETERS, AS_OF)).toEqual(run);
  });

  test("whom the evidence does not know are left out", () => {
    const table = tabulateEvidence(evidenceOf(world));
    expect(withUndecided(table, [pair(0.9, "person:known", "person:stranger")])).toBe(table);
  });
});
