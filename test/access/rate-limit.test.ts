import { expect, test } from "vitest";
import type { Problem } from "#model/problem.ts";
import { rateLimit } from "#access/rate-limit.ts";

test("a burst, then as many as flow in; others are not slowed down", () => {
  let time = 0;
  const take = rateLimit({ perSecond: 10, burst: 20 }, () => time);
  const codes = new Set<unknown>();
  const taken = (key: string, tries: number): number => {
    let count = 0;
    for (let n = 0; n < tries; n += 1) {
      try {
        take(key);
        count += 1;
      } catch (error) {
        codes.add((error as Problem).code);
      }
    }
    return count;
  };
  expect(taken("flood", 500)).toBe(20);
  expect(taken("calm", 5)).toBe(5);
  time = 1000;
  expect(taken("flood", 500)).toBe(10);
  time = 60_000;
  expect(taken("flood", 500)).toBe(20);
  expect([...codes]).toEqual(["access/too-many-requests"]);
});

test("keys that have rested are forgotten, the others stay slowed down", () => {
  let time = 0;
  const take = rateLimit({ perSecond: 1, burst: 1 }, () => time);
  for (let n = 0; n < 10_001; n += 1) take(`address:${n}`);
  time = 500;
  expect(() => take("address:10000")).toThrow("Too many requests");
  time = 5000;
  take("address:new");
  expect(() => take("address:new")).toThrow("Too many requests");
});
