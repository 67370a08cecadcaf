import { expect, test } from "vitest";
import { type Decision, pairOf, type Verdict } from "#model/decision.ts";
import { EntityId } from "#model/graph.ts";
import { CaseId } from "#model/source.ts";
import { undecidedPairs } from "#resolve/undecided-pairs.ts";

const id = (name: string): EntityId => EntityId.parse(`person:${name}`);
const may = (one: string, other: string, probability: number) => ({
  ...pairOf(id(one), id(other)),
  probability,
});

function decided(one: string, other: string, verdict: Verdict): Decision {
  return {
    case: CaseId.parse("undecided"),
    ...pairOf(id(one), id(other)),
    verdict,
    reason: "seen",
    author: "t",
    at: "2026-02-01T00:00:00Z",
  };
}

test("nothing decided, every candidate is undecided, in the order of ids", () => {
  expect(undecidedPairs([may("c", "d", 0.9), may("a", "b", 0.3)], [])).toEqual([
    may("a", "b", 0.3),
    may("c", "d", 0.9),
  ]);
});

test("who is decided the same is read under one id, each pair once with its greatest probability", () => {
  const candidates = [may("a", "b", 0.8), may("a", "c", 0.4), may("b", "c", 0.7)];
  expect(undecidedPairs(candidates, [decided("a", "b", "same")])).toEqual([may("a", "c", 0.7)]);
});

test("not same is left out, for every id of the two; unsure stays, and withdrawn is as if never decided", () => {
  const candidates = [may("a", "c", 0.4), may("b", "c", 0.7), may("d", "e", 0.6)];
  const apart = [decided("a", "b", "same"), decided("a", "c", "not_same"), decided("d", "e", "unsure")];
  expect(undecidedPairs(candidates, apart)).toEqual([may("d", "e", 0.6)]);
  expect(undecidedPairs(candidates, [...apart, decided("a", "c", "withdrawn")])).toEqual([
    may("a", "c", 0.7),
    may("d", "e", 0.6),
  ]);
});
