import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shapleyParts } from "#score/shapley-parts.ts";

const chances = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 5 });
const either = (list: readonly number[]): number => 1 - list.reduce((wrong, p) => wrong * (1 - p), 1);
const sum = (list: readonly number[]): number => list.reduce((total, part) => total + part, 0);

describe("the parts of a score", () => {
  test("are 0 or more and sum to the product of the sides", () => {
    fc.assert(
      fc.property(chances, chances, (one, other) => {
        const parts = shapleyParts(one, other);
        expect([...parts.one, ...parts.other].every((part) => part >= 0)).toBe(true);
        const total = sum(parts.one) + sum(parts.other);
        expect(Math.abs(total - either(one) * either(other))).toBeLessThan(1e-12);
      }),
      { numRuns: 500 },
    );
  });

  test("are the mean contribution over all orders in which the chains could be found", () => {
    const one = [0.5, 0.3];
    const other = [0.4, 0.2];
    const all = [...one, ...other];
    const worth = (found: readonly number[]): number =>
      either(found.filter((at) => at < 2).map((at) => all[at]!)) *
      either(found.filter((at) => at >= 2).map((at) => all[at]!));
    const orders = permutations([0, 1, 2, 3]);
    const means = all.map((_, at) =>
      orders.reduce((mean, order) => {
        const before = order.slice(0, order.indexOf(at));
        return mean + (worth([...before, at]) - worth(before)) / orders.length;
      }, 0),
    );
    const parts = shapleyParts(one, other);
    [...parts.one, ...parts.other].forEach((part, at) => expect(part).toBeCloseTo(means[at]!, 12));
  });
});

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) =>
    permutations(list.filter((at) => at !== first)).map((rest) => [first, ...rest]),
  );
}
