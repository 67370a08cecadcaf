import { describe, expect, test } from "vitest";
import { Problem } from "#model/problem.ts";
import { weighEvidence } from "#score/evidence-weights.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { AS_OF, type Fact, type World, evidenceOf } from "./evidence.ts";

/** The reliability between the first fact's ends. */
function reliability(world: World): number {
  const { weighing, pairs, reliability: all } = weighEvidence(evidenceOf(world), PARAMETERS, AS_OF);
  const [low, high] = [world.facts[0]!.from, world.facts[0]!.to]
    .map((id) => weighing.index.ids.findIndex((each) => each === id))
    .toSorted((a, b) => a - b);
  const pair = pairs.low.findIndex((each, index) => each === low && pairs.high[index] === high);
  return all[pair]!;
}

const holds = { kind: "holds", from: "person:a", to: "phone:1" } as const;
const called = { kind: "called", from: "phone:1", to: "phone:2" } as const;
const paid = { kind: "transferred", from: "bank_account:1", to: "bank_account:2" } as const;

describe("one link: grade × tie × count × age × hub × safeguard", () => {
  test.each<[string, Fact, number]>([
    ["a user by A1", { ...holds, by: "A1 x" }, 0.98 * 0.98 * 0.9],
    ["a user by B2", { ...holds, by: "B2 x" }, 0.81 * 0.9],
    ["a user by F6", { ...holds, by: "F6 x" }, 0.25 * 0.9],
    ["a user by E5", { ...holds, by: "E5 x" }, 0.01 * 0.9],
    ["one call", { ...called, by: "B2 x" }, 0.81 * 0.5 * (Math.log(2) / Math.log(51)) ** 2],
    ["50 calls", { ...called, by: "B2 x", count: 50 }, 0.81 * 0.5],
    ["5,000 calls", { ...called, by: "B2 x", count: 5000 }, 0.81 * 0.5],
    ["50 calls a year old", { ...called, by: "B2 x", count: 50, last: "2024-01-01T09:00:00Z" }, 0.81 * 0.25],
    ["a user three years ago", { ...holds, by: "B2 x", last: "2022-01-01" }, 0.81 * 0.45],
    [
      "a user until three years ago",
      { ...holds, by: "B2 x", attributes: { until: ["2022-01-01"] } },
      0.81 * 0.45,
    ],
    ["a call after the run's date", { ...called, by: "B2 x", count: 50, last: "2026-01-01" }, 0.81 * 0.5],
    ["a bank transfer", { ...paid, by: "A1 x" }, 0.9604 * 0.2],
    ["a transfer two years ago", { ...paid, by: "A1 x", last: "2023-01-01T00:00:00Z" }, 0.9604 * 0.1],
  ])("%s", (_what, fact, expected) => {
    expect(reliability({ facts: [fact] })).toBeCloseTo(expected, 12);
  });
});

describe("several links between a pair", () => {
  const one = 0.81 * 0.9;
  test("independent origins corroborate each other", () => {
    const facts = [
      { ...holds, by: "B2 x" },
      { ...holds, by: "B2 y" },
    ];
    expect(reliability({ facts })).toBeCloseTo(1 - (1 - one) ** 2, 12);
  });

  test("of one origin the strongest counts alone", () => {
    const facts = [
      { ...holds, by: "B2 x" },
      { ...holds, by: "F6 y" },
    ];
    expect(reliability({ facts, devices: { "B2 x": "phone 7", "F6 y": "phone 7" } })).toBeCloseTo(one, 12);
  });

  test("calls there and back from one source count as the greater number, not the sum", () => {
    const facts: Fact[] = [
      { ...called, by: "B2 x", count: 20 },
      { kind: "called", from: "phone:2", to: "phone:1", by: "B2 x", count: 30 },
    ];
    expect(reliability({ facts })).toBeCloseTo(0.81 * 0.5 * (Math.log(31) / Math.log(51)) ** 2, 12);
  });

  test("nothing makes a link certain", () => {
    const facts = Array.from({ length: 20 }, (_, number) => ({ ...holds, by: `A1 ${number}` }));
    expect(reliability({ facts })).toBe(0.999);
  });
});

describe("hubs", () => {
  test("an end with twice the neighbours of `hubAt` counts half, in its own relation only", () => {
    const facts = Array.from({ length: 30 }, (_, number): Fact => ({
      ...paid,
      to: `bank_account:to ${number}`,
      by: "A1 x",
    }));
    expect(reliability({ facts })).toBeCloseTo(0.9604 * 0.2 * 0.5, 12);
    const phone: Fact = { kind: "holds", from: "person:a", to: "bank_account:1", by: "A1 x" };
    expect(reliability({ facts: [phone, ...facts] })).toBeCloseTo(0.9604 * 0.9, 12);
  });

  test("the same neighbour from many sources is one neighbour", () => {
    const facts = Array.from({ length: 30 }, (_, number): Fact => ({ ...paid, by: `A1 ${number}` }));
    expect(weighEvidence(evidenceOf({ facts }), PARAMETERS, AS_OF).hubs).toEqual([]);
  });

  test("ties between people are not damped", () => {
    const facts = Array.from({ length: 40 }, (_, number): Fact => ({
      kind: "associated_with",
      from: "person:boss",
      to: `person:${number}`,
      attributes: { relation: ["associate"] },
      by: "A1 x",
    }));
    expect(reliability({ facts })).toBeCloseTo(0.9604 * 0.5, 12);
  });

  test("a frozen table is used as it stands", () => {
    const facts = Array.from({ length: 30 }, (_, number): Fact => ({
      ...paid,
      to: `bank_account:to ${number}`,
      by: "A1 x",
    }));
    const [first] = weighEvidence(evidenceOf({ facts }), PARAMETERS, AS_OF, []).reliability;
    expect(first).toBeCloseTo(0.9604 * 0.2, 12);
  });
});

test("a date that is none is refused", () => {
  const facts = [{ ...holds }];
  expect(() => weighEvidence(evidenceOf({ facts }), PARAMETERS, "yesterday")).toThrow(Problem);
});

test("a link whose source is missing is a fault, not a guess", () => {
  const evidence = evidenceOf({ facts: [{ ...holds }] });
  expect(() => weighEvidence({ ...evidence, sources: [] }, PARAMETERS, AS_OF)).toThrow(TypeError);
});
