import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntityId, entityId } from "#model/graph.ts";
import type { EvidenceColumns } from "#model/store.ts";
import { evidenceNetwork } from "#score/evidence-network.ts";
import { examineCluster } from "#score/examine-cluster.ts";
import type { Hub } from "#score/hubs.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreEvidence } from "#score/run-score.ts";
import { type ClusterTies, scoreCluster } from "#score/score-cluster.ts";
import { scoreSet } from "#score/score-set.ts";
import { AS_OF, type Fact, type World, evidenceOf } from "./evidence.ts";
import { plantedWorld } from "./planted-world.ts";
import { exactTie, nodesOf } from "./exact-tie.ts";
import { SET, randomFact, randomWorld } from "./random-world.ts";

const UNKNOWN = entityId("phone", "nobody");
const RUNS = { numRuns: 500 };

function scored(
  evidence: EvidenceColumns,
  hubs?: readonly Hub[],
): { ties: ClusterTies; hubs: readonly Hub[] } {
  const network = evidenceNetwork(evidence, PARAMETERS, AS_OF, hubs);
  return { ties: scoreCluster(network, nodesOf(network, SET)), hubs: network.weighed.hubs };
}

function renamed(name: string): string {
  const [kind, number] = name.split(":") as [string, string];
  return `${kind}:${(Number(number) * 7 + 3) % 11}`;
}

const withFacts = (world: World, facts: readonly Fact[]): World => ({
  ...world,
  facts: [...world.facts, ...facts],
});

describe("more evidence never lowers the score of a set (hub table held)", () => {
  test("a further source for a recorded link", () => {
    fc.assert(
      fc.property(
        randomWorld(40),
        fc.nat(),
        fc.constantFrom("A1 new", "F6 new", "C3 d"),
        (world, which, by) => {
          fc.pre(world.facts.length > 0);
          const again = { ...world.facts[which % world.facts.length]!, by };
          const before = scored(evidenceOf(world));
          const after = scored(evidenceOf(withFacts(world, [again])), before.hubs);
          expect(after.ties.score).toBeGreaterThanOrEqual(before.ties.score - 1e-12);
        },
      ),
      RUNS,
    );
  });

  test("a new link", () => {
    fc.assert(
      fc.property(randomWorld(40), randomFact, (world, fact) => {
        const before = scored(evidenceOf(world));
        const after = scored(evidenceOf(withFacts(world, [fact])), before.hubs);
        expect(after.ties.score).toBeGreaterThanOrEqual(before.ties.score - 1e-12);
      }),
      RUNS,
    );
  });

  test("a higher count, a later date", () => {
    fc.assert(
      fc.property(randomWorld(40), fc.nat(), (world, which) => {
        fc.pre(world.facts.length > 0);
        const at = which % world.facts.length;
        const facts = world.facts.map((fact, place) =>
          place === at ? { ...fact, count: (fact.count ?? 1) + 5, last: AS_OF } : fact,
        );
        const before = scored(evidenceOf(world));
        const after = scored(evidenceOf({ ...world, facts }), before.hubs);
        expect(after.ties.score).toBeGreaterThanOrEqual(before.ties.score - 1e-12);
      }),
      RUNS,
    );
  });
});

test("the score never claims more than the exact reliability of the recorded links", () => {
  fc.assert(
    fc.property(randomWorld(11), (world) => {
      const network = evidenceNetwork(evidenceOf(world), PARAMETERS, AS_OF);
      const exact = exactTie(network);
      const { score } = scoreCluster(network, nodesOf(network, SET));
      expect(score / 0.99 ** 2).toBeLessThanOrEqual(exact + 1e-9);
    }),
    { numRuns: 60 },
  );
});

test("renaming every entity changes the score of a set by no more than rounding", () => {
  fc.assert(
    fc.property(randomWorld(40), (world) => {
      const other: World = {
        ...world,
        facts: world.facts.map((fact) => ({ ...fact, from: renamed(fact.from), to: renamed(fact.to) })),
        standings: Object.fromEntries(
          Object.entries(world.standings ?? {}).map(([name, standing]) => [renamed(name), standing]),
        ),
      };
      const network = evidenceNetwork(evidenceOf(other), PARAMETERS, AS_OF);
      const ties = scoreCluster(network, nodesOf(network, SET.map(renamed)));
      expect(Math.abs(ties.score - scored(evidenceOf(world)).ties.score)).toBeLessThan(1e-12);
    }),
    RUNS,
  );
});

describe("a score is 0", () => {
  const chain: Fact[] = [
    { kind: "holds", from: "person:0", to: "phone:1" },
    { kind: "operates", from: "organization:1", to: "compound:0" },
  ];
  const standings = { "person:0": { wanted: true }, "organization:0": { sanctioned: true } };

  test("when the other side cannot be reached", () => {
    const { ties } = scored(evidenceOf({ facts: chain, standings }));
    expect(ties.fugitives?.reliability).toBeCloseTo(0.99 * 0.9604 * 0.9, 12);
    expect(ties.syndicates).toBeUndefined();
    expect(ties.score).toBe(0);
  });

  test("and the two sides' product once it can", () => {
    const owns: Fact = {
      kind: "owns",
      from: "organization:0",
      to: "organization:1",
      attributes: { share: ["75"] },
    };
    const { ties } = scored(evidenceOf({ facts: [...chain, owns], standings }));
    expect(ties.syndicates?.reliability).toBeCloseTo(0.99 * 0.9604 * 0.95, 12);
    expect(ties.score).toBeCloseTo(0.99 ** 2 * 0.9604 ** 2 * 0.9 * 0.95, 12);
    expect(ties.entryToEntry).toBe(0);
  });
});

describe("the whole chain", () => {
  test("passes nothing twice, and is no stronger than the score", () => {
    fc.assert(
      fc.property(randomWorld(40), (world) => {
        const drawn = scoreSet(
          evidenceNetwork(evidenceOf(world), PARAMETERS, AS_OF),
          SET.map((name) => EntityId.parse(name)),
        )!;
        fc.pre(drawn.wholeChain !== undefined);
        const { steps, fugitive, syndicate, member, reliability } = drawn.wholeChain;
        const passed = [fugitive, ...steps.map(({ to }) => to)];
        expect(new Set(passed).size).toBe(passed.length);
        expect(passed.at(-1)).toBe(syndicate);
        expect(passed).toContain(member);
        expect(reliability).toBeLessThanOrEqual(drawn.toFugitives * drawn.toSyndicates + 1e-12);
      }),
      RUNS,
    );
  });

  test("is not there where the only way to a member is the way back from it", () => {
    const facts: Fact[] = [
      { kind: "directs", from: "person:0", to: "organization:2" },
      { kind: "owns", from: "organization:0", to: "organization:2", attributes: { share: ["75"] } },
      { kind: "owns", from: "organization:2", to: "organization:1", attributes: { share: ["75"] } },
    ];
    const standings = { "person:0": { wanted: true }, "organization:0": { sanctioned: true } };
    const { ties } = scored(evidenceOf({ facts, standings }));
    expect(ties.score).toBeGreaterThan(0.1);
    expect(ties.whole).toBeUndefined();
  });
});

test("a set drawn by hand is scored and examined as the cluster of the same members is", () => {
  const evidence = evidenceOf(plantedWorld());
  const [first] = scoreEvidence(evidence, PARAMETERS, AS_OF).clusters;
  const network = evidenceNetwork(evidence, PARAMETERS, AS_OF);
  const drawn = scoreSet(network, [...first!.members.toReversed(), UNKNOWN]);
  expect(drawn?.id).toBe(first!.id);
  expect(drawn?.score).toBe(first!.score);
  const { bracket } = examineCluster(network, nodesOf(network, first!.members));
  expect(bracket.low).toBe(first!.toFugitives * first!.toSyndicates);
  expect(scoreSet(network, [UNKNOWN])).toBeUndefined();
});

test("a frozen hub table keeps later hubs from damping, and the run names it by its hash", () => {
  const evidence = evidenceOf(plantedWorld());
  const { hubs } = evidenceNetwork(evidence, PARAMETERS, AS_OF).weighed;
  expect(hubs.length).toBeGreaterThan(0);
  const [now, frozen, none] = [undefined, hubs, []].map((table) =>
    scoreEvidence(evidence, PARAMETERS, AS_OF, table),
  );
  expect(frozen!.clusters).toEqual(now!.clusters);
  expect([now!.hubsHash, frozen!.hubsHash === none!.hubsHash]).toEqual([undefined, false]);
});
