import { expect, test } from "vitest";
import { gatherRepeats } from "#access/audit/gather-repeats.ts";

const MINUTE = 60_000;

test("is entered at once, then once a quarter of an hour with how often it was done", () => {
  let clock = 0;
  const times = gatherRepeats(() => clock);
  expect(times("a")).toBe(1);
  const entered: (number | undefined)[] = [];
  for (clock = MINUTE; clock <= 30 * MINUTE; clock += MINUTE) entered.push(times("a"));
  expect(entered.filter((count) => count !== undefined)).toEqual([15, 15]);
  expect(times("b")).toBe(1);
});
