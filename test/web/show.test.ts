import { expect, test } from "vitest";
import { showReliability } from "#web/panels/show-reliability.ts";
import { showTime } from "#web/panels/show-time.ts";

test.each([
  ["2025-03-04T13:22:10+07:00", "2025-03-04 13:22:10 +07:00"],
  ["2025-03-04T06:22:10.000Z", "2025-03-04 06:22:10 UTC"],
  ["2025-03-04", "2025-03-04"],
  ["", ""],
])("the time %s reads %s", (iso, text) => {
  expect(showTime(iso)).toBe(text);
});

test.each([
  [0, "0.000"],
  [0.0001, "<0.001"],
  [0.58, "0.580"],
  [1, "1.000"],
])("the reliability %d reads %s", (value, text) => {
  expect(showReliability(value)).toBe(text);
});
