import { expect, test } from "vitest";
import { locationsOf } from "#model/located.ts";
import { SOURCE, OTHER_SOURCE, entity } from "../web/made-up.ts";

const { id } = entity("compound", "C-1");

test("every source's place is told with its line; half a place, and what is no angle, is none", () => {
  const said = { names: [], listed: [] };
  const statements = [
    { ...said, source: SOURCE, lines: [4, 9], attributes: { latitude: ["11.5"], longitude: ["104.9"] } },
    {
      ...said,
      source: OTHER_SOURCE,
      lines: [2],
      attributes: { latitude: ["11.6", "12"], longitude: ["-75"] },
    },
    { ...said, source: OTHER_SOURCE, lines: [3], attributes: { latitude: ["north"], longitude: ["104"] } },
  ];
  expect(locationsOf({ id, statements })).toEqual([
    { id, latitude: 11.5, longitude: 104.9, source: SOURCE, line: 4 },
    { id, latitude: 11.6, longitude: -75, source: OTHER_SOURCE, line: 2 },
  ]);
});
