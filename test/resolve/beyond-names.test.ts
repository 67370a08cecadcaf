import { expect, test } from "vitest";
import { type Candidate, Candidate as CandidateShape } from "#model/candidate.ts";
import { beyondNames } from "#resolve/beyond-names.ts";

function pair(probability: number, findings: Candidate["findings"]): Candidate {
  return CandidateShape.parse({ a: "person:a", b: "person:b", probability, findings });
}

const name = {
  field: "name" as const,
  weight: 4,
  a: "陳文樂",
  b: "Chen Wenle",
  because: "romanisation" as const,
};
const born = { field: "birth_date" as const, weight: 8, a: "1990-03-04", b: "1990-03-04" };
const nation = { field: "nationality" as const, weight: 0.7, a: "KR", b: "KR" };

test("a pair that only names speak for is none", () => {
  expect(beyondNames(pair(0.9, [name]))).toBeUndefined();
  expect(beyondNames(pair(0.9, [name, nation]))).toBeUndefined();
});

test("what else speaks for it stays, as likely as that makes it", () => {
  const odds = 1.5;
  const whole = 1 / (1 + Math.exp(-(odds + name.weight)));
  const left = beyondNames(pair(whole, [born, name, nation]));
  expect(left?.findings).toEqual([born, nation]);
  expect(left?.probability).toBeCloseTo(1 / (1 + Math.exp(-odds)), 10);
});

test("a certain pair is none the less a number without its names", () => {
  expect(beyondNames(pair(1, [born, name]))?.probability).toBeGreaterThan(0.99);
});
