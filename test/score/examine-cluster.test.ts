import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClusterExamination } from "#model/score.ts";
import { type EvidenceNetwork, evidenceNetwork } from "#score/evidence-network.ts";
import { examineCluster } from "#score/examine-cluster.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { sampleWorlds } from "#score/sample-worlds.ts";
import { AS_OF, type Fact, type World, evidenceOf } from "./evidence.ts";
import { exactTie, nodesOf } from "./exact-tie.ts";
import { SET, randomFact, randomWorld } from "./random-world.ts";

const networkOf = (world: World, hubs?: EvidenceNetwork["weighed"]["hubs"]): EvidenceNetwork =>
  evidenceNetwork(evidenceOf(world), PARAMETERS, AS_OF, hubs);

const examined = (world: World, set: readonly string[]) => {
  const network = networkOf(world);
  return examineCluster(network, nodesOf(network, set));
};

const STANDINGS = { "person:0": { wanted: true }, "organization:0": { sanctioned: true } };
const FACTS: Fact[] = [
  { kind: "holds", from: "person:0", to: "phone:1", by: "A1 seizure" },
  { kind: "operates", from: "person:0", to: "compound:0", by: "C3 rumour" },
  {
    kind: "owns",
    from: "organization:0",
    to: "organization:1",
    attributes: { share: ["75"] },
    by: "A1 register",
  },
  { kind: "operates", from: "organization:1", to: "compound:0", by: "A1 register" },
];

describe("a set that two chains tie to a fugitive and one to a group", () => {
  const found = examined({ facts: FACTS, standings: STANDINGS }, ["phone:1", "compound:0", "organization:1"]);

  test("falls with the one register, and loses little with the rumour", () => {
    expect(ClusterExamination.parse(found)).toEqual(found);
    expect(found.onlyOrigins).toHaveLength(1);
    expect(found.withoutOrigin[0]).toEqual({ origin: found.onlyOrigins[0], points: 0 });
    const points = found.withoutOrigin.map((each) => each.points);
    expect(points.slice(1).every((each) => each > 0 && each <= 100 * found.bracket.low)).toBe(true);
  });

  test("names the links whose falsehood would end either side", () => {
    const [fugitives, syndicates] = found.sides;
    expect(syndicates!.cut.map(({ from, to }) => [from, to])).toEqual([["organization:0", "organization:1"]]);
    expect(syndicates!.disjoint).toEqual({ links: 1, entities: 1, origins: 1 });
    expect(fugitives!.disjoint).toEqual({ links: 2, entities: 2, origins: 2 });
    expect(fugitives!.listings.length + fugitives!.cut.length).toBeGreaterThan(0);
  });
});

test("names the hubs that weaken its chains", () => {
  const accounts = Array.from({ length: 8 }, (_, number): Fact => ({
    kind: "holds",
    from: "person:0",
    to: `phone:${number}`,
    by: "A1 seizure",
  }));
  const { dampedHubs } = examined({ facts: [...accounts, ...FACTS.slice(2)], standings: STANDINGS }, [
    "phone:1",
    "organization:1",
  ]);
  expect(dampedHubs).toEqual([{ entity: "person:0", relation: "uses", neighbours: 8, factor: 5 / 8 }]);
});

test("the sampled worlds come within four standard errors of the exact chance, which the bracket holds", () => {
  fc.assert(
    fc.property(randomWorld(11), (world) => {
      const network = networkOf(world);
      const exact = exactTie(network);
      const { bracket } = examineCluster(network, nodesOf(network, SET));
      const error = 4 * Math.sqrt((exact * (1 - exact)) / 1024) + 0.025 * exact + 1e-3;
      expect(Math.abs(bracket.estimate - exact)).toBeLessThan(error);
      expect(bracket.low).toBeLessThanOrEqual(exact + 1e-9);
      expect(bracket.high).toBeGreaterThanOrEqual(exact * 0.99 ** 2 - 2e-4);
    }),
    { numRuns: 60 },
  );
});

test("a new link adds to the sampled worlds, never takes from them (hub table held)", () => {
  fc.assert(
    fc.property(randomWorld(30), randomFact, (world, fact) => {
      const before = networkOf(world);
      const after = networkOf({ ...world, facts: [...world.facts, fact] }, before.weighed.hubs);
      expect(sampleWorlds(after, nodesOf(after, SET))).toBeGreaterThanOrEqual(
        sampleWorlds(before, nodesOf(before, SET)),
      );
    }),
    { numRuns: 60 },
  );
});

test("without an origin the score is never higher", () => {
  fc.assert(
    fc.property(randomWorld(30), (world) => {
      const { bracket, withoutOrigin } = examined(world, SET);
      for (const { points } of withoutOrigin) expect(points).toBeLessThanOrEqual(100 * bracket.low + 1e-9);
    }),
    { numRuns: 60 },
  );
});

test("the least cut of either side never bounds the score below itself", () => {
  fc.assert(
    fc.property(randomWorld(40), (world) => {
      const { bracket, sides } = examined(world, SET);
      expect(bracket.high).toBeGreaterThanOrEqual(bracket.low - 1e-12);
      for (const { high, disjoint } of sides) {
        expect(high > 0).toBe(disjoint.links > 0);
        expect(disjoint.entities).toBeLessThanOrEqual(disjoint.links);
      }
    }),
    { numRuns: 200 },
  );
});
