import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#model/problem.ts";
import { ScoreRun } from "#model/score.ts";
import { digest } from "#model/source.ts";
import { PARAMETERS, hashParameters } from "#score/parameters.ts";
import { METHOD, scoreEvidence } from "#score/run-score.ts";
import { AS_OF, type Fact, type World, evidenceOf, shuffled } from "./evidence.ts";
import { plantedWorld } from "./planted-world.ts";
import { randomWorld } from "./random-world.ts";

const run = (world: World): ScoreRun => scoreEvidence(evidenceOf(world), PARAMETERS, AS_OF);

/** Puts any list in an order drawn from the stream. */
function ordering(numbers: fc.Stream<number>): <T>(list: readonly T[]) => T[] {
  return (list) =>
    list
      .map((value) => ({ value, key: numbers.next().value }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ value }) => value);
}

/** The score of every cluster, by the compound in it. */
function scores(world: World): Map<string, number> {
  const byCompound = run(world).clusters.map(({ members, score }): [string, number] => [
    members.filter((id) => id.startsWith("compound:")).join(),
    score,
  ]);
  return new Map(byCompound);
}

describe("a planted world", () => {
  const found = run(plantedWorld());
  const [first, second] = found.clusters;

  test("has the well-sourced cluster between both sides first, the badly sourced one far behind", () => {
    expect(first?.members).toContain("compound:palace");
    expect(first?.members.filter((id) => id.includes("palace")).length).toBeGreaterThanOrEqual(14);
    expect(first?.score).toBeGreaterThan(40);
    expect(second?.members).toContain("compound:lantern");
    expect(second!.score).toBeLessThan(first!.score / 4);
    const [jetty, harbour] = ["jetty", "harbour"].map((name) =>
      found.clusters.find(({ members }) => members.some((id) => id === `compound:${name}`)),
    );
    expect(jetty!.score).toBeLessThan(1);
    expect(harbour!.score).toBeLessThan(1);
  });

  test("ranks by score, 1 to n, and fits the contract", () => {
    expect(ScoreRun.parse(found)).toEqual(found);
    expect(found.clusters.map(({ rank }) => rank)).toEqual(found.clusters.map((_, place) => place + 1));
    const ranked = found.clusters.map(({ score }) => score);
    expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
    expect(found.method).toBe(METHOD);
    expect(found.parametersHash).toBe(hashParameters(PARAMETERS));
  });

  test("explains the score down to links, sources and origins", () => {
    const { fugitiveChain, syndicateChain } = first!;
    expect(fugitiveChain?.seed).toBe("person:palace wanted");
    expect(syndicateChain?.seed).toBe("organization:palace group");
    for (const chain of [fugitiveChain!, syndicateChain!]) {
      expect(chain.steps[0]?.from).toBe(chain.seed);
      expect(chain.steps.at(-1)?.to).toBe(chain.entry);
      const product = chain.steps.reduce((all, step) => all * step.reliability, 0.99);
      expect(chain.reliability).toBeCloseTo(product, 12);
      for (const { evidence, reliability } of chain.steps) {
        const wrong = evidence
          .filter(({ counts }) => counts)
          .reduce((all, link) => all * (1 - link.reliability), 1);
        expect(reliability).toBeCloseTo(1 - wrong, 12);
        for (const { factors, reliability: own } of evidence) {
          const { grade, tie, count, age, hub, safeguard } = factors;
          expect(own).toBe(grade * tie * count * age * hub * safeguard);
        }
      }
    }
    expect(first!.score).toBe(Math.round(1000 * first!.toFugitives * first!.toSyndicates) / 10);
    expect(first!.toFugitives).toBeGreaterThan(fugitiveChain!.reliability);
    expect(first!.toSyndicates).toBeCloseTo(syndicateChain!.reliability, 12);
  });

  test("shows the strongest single chain from fugitive to syndicate through a member", () => {
    const whole = first!.wholeChain!;
    expect([whole.fugitive, whole.syndicate]).toEqual(["person:palace wanted", "organization:palace group"]);
    expect(first!.members).toContain(whole.member);
    const ends = whole.steps.map(({ from, to }) => [from, to]);
    expect(ends).toEqual([
      ["person:palace wanted", "compound:palace"],
      ["compound:palace", "organization:palace operator"],
      ["organization:palace operator", "organization:palace group"],
    ]);
    const product = whole.steps.reduce((all, step) => all * step.reliability, 0.99 ** 2);
    expect(whole.reliability).toBeCloseTo(product, 12);
    expect(whole.reliability).toBeLessThanOrEqual(first!.toFugitives * first!.toSyndicates);
  });

  test("has parts that sum to the score, each with its chain, the strongest of either side among them", () => {
    for (const { parts = [], score, toFugitives, toSyndicates, ...cluster } of found.clusters) {
      expect(parts.length > 0).toBe(score > 0);
      if (score === 0) continue;
      const points = parts.reduce((sum, part) => sum + part.points, 0);
      expect(Math.abs(points - 100 * toFugitives * toSyndicates)).toBeLessThan(1e-10);
      const seeds = parts.map(({ side, chain }) => `${side} ${chain.seed}`);
      expect(seeds).toContain(`fugitives ${cluster.fugitiveChain?.seed}`);
      expect(seeds).toContain(`syndicates ${cluster.syndicateChain?.seed}`);
    }
    expect(first!.parts!.filter(({ side }) => side === "fugitives")).toHaveLength(2);
  });

  test("counts one chain a side where the parameters say so", () => {
    const perSide = { ...PARAMETERS.chains.perSide, value: 1 };
    const parameters = { ...PARAMETERS, chains: { ...PARAMETERS.chains, perSide } };
    const [only] = scoreEvidence(evidenceOf(plantedWorld()), parameters, AS_OF).clusters;
    expect(only!.toFugitives).toBe(only!.fugitiveChain!.reliability);
    expect(only!.parts).toHaveLength(2);
    expect(only!.score).toBeLessThan(first!.score);
  });

  test("names a cluster by its members", () => {
    expect(first!.members).toEqual(first!.members.toSorted());
    expect(first!.id).toBe(`cluster:${digest(...first!.members)}`);
  });

  test("never points at the victim", () => {
    expect(found.clusters.flatMap(({ members }) => members)).not.toContain("person:victim");
    const entries = found.clusters.flatMap((each) => [each.fugitiveChain?.entry, each.syndicateChain?.entry]);
    expect(entries).not.toContain("person:victim");
    expect(entries).not.toContain("phone:victim");
  });
});

describe("the same evidence gives the same run, byte for byte", () => {
  const evidence = evidenceOf(plantedWorld());
  const bytes = JSON.stringify(scoreEvidence(evidence, PARAMETERS, AS_OF));

  const numbers = fc.infiniteStream(fc.nat(1_000_000));

  test("in any order of rows, entities and sources", () => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const other = shuffled(evidence, ordering(stream));
        expect(JSON.stringify(scoreEvidence(other, PARAMETERS, AS_OF))).toBe(bytes);
      }),
      { numRuns: 20 },
    );
  });

  test("however many sources speak of the same pair", () => {
    fc.assert(
      fc.property(randomWorld(80), numbers, (world, stream) => {
        const given = evidenceOf(world);
        const other = shuffled(given, ordering(stream));
        const [one, two] = [given, other].map((each) =>
          JSON.stringify(scoreEvidence(each, PARAMETERS, AS_OF)),
        );
        expect(two).toBe(one);
      }),
    );
  });

  test("after a passage to another thread and back", () => {
    const passed = structuredClone(evidence);
    expect(JSON.stringify(structuredClone(scoreEvidence(passed, PARAMETERS, AS_OF)))).toBe(bytes);
  });

  test("and other evidence, parameters or date another hash", () => {
    const { facts } = plantedWorld();
    const before = run(plantedWorld());
    const changed = facts.map((fact, place) => (place === 5 ? { ...fact, count: 41 } : fact));
    expect(run({ ...plantedWorld(), facts: changed }).inputHash).not.toBe(before.inputHash);
    const assessed = { ...plantedWorld().standings, "person:palace 1": { assessed: "witness" as const } };
    expect(run({ ...plantedWorld(), standings: assessed }).inputHash).not.toBe(before.inputHash);
    const others = scoreEvidence(evidence, { ...PARAMETERS, version: 99 }, "2024-12-30");
    expect([others.inputHash, others.asOf]).toEqual([before.inputHash, "2024-12-30"]);
    expect(others.parametersHash).not.toBe(before.parametersHash);
  });
});

test("a run carries the hashes of the parameters it was made by and of what it read", () => {
  const { parametersHash, method, inputHash } = run(plantedWorld());
  expect([parametersHash, method]).toEqual([hashParameters(PARAMETERS), METHOD]);
  expect(inputHash).toMatch(/^[0-9a-f]{64}$/);
});

describe("what must change nothing", () => {
  const world = plantedWorld();
  test("a delivery service that everybody rings, fugitives and listed groups among them", () => {
    const listed = Object.keys(world.standings ?? {}).filter((id) => id !== "person:victim");
    const phones = world.facts.filter(({ kind }) => kind === "saved_contact").map(({ from }) => from);
    const holdings = listed.map((id): Fact => ({
      kind: "holds",
      from: id,
      to: `phone:of ${id}`,
      by: "A1 x",
    }));
    const rings = [...phones, ...holdings.map(({ to }) => to)].flatMap((from): Fact[] => [
      { kind: "saved_contact", from, to: "phone:hotline", by: "A1 app" },
      { kind: "called", from, to: "phone:hotline", by: "A1 calls" },
    ]);
    const without = scores({ ...world, facts: [...world.facts, ...holdings] });
    const withHub = scores({ ...world, facts: [...world.facts, ...holdings, ...rings] });
    expect(withHub).toEqual(without);
  });

  test("every exhibit loaded a second time, under another file of the same device", () => {
    const names = [...new Set(world.facts.map(({ by }) => by!))];
    const devices = Object.fromEntries(
      names.flatMap((by) => [
        [by, by],
        [`${by} again`, by],
      ]),
    );
    const again = world.facts.map((fact) => ({ ...fact, by: `${fact.by} again` }));
    const once = scores({ ...world, devices });
    expect(scores({ ...world, devices, facts: [...world.facts, ...again] })).toEqual(once);
    expect(once.size).toBeGreaterThan(3);
  });
});

describe("without a side there is no score", () => {
  test.each([
    ["a wanted person", { "organization:palace group": { sanctioned: true } }],
    ["a sanctioned person or group", { "person:palace wanted": { wanted: true } }],
    ["a wanted person (fugitive), nor a sanctioned person or group", {}],
  ])("and the Problem names %s", (missing, standings) => {
    const attempt = () => run({ ...plantedWorld(), standings });
    expect(attempt).toThrow(Problem);
    expect(attempt).toThrow(missing);
  });
});
