import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { citedRowsCsv } from "#chart/cited-rows-csv.ts";
import { guard, unguard } from "#model/formula-guard.ts";

const OPENERS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "﹣", "\t", "\r", "\n", "'"];
const cell = fc
  .tuple(fc.constantFrom("", ...OPENERS), fc.string({ unit: "grapheme", maxLength: 12 }))
  .map((parts) => parts.join(""));

describe("the one guard against formulas", () => {
  test("gives every text back as it was, and opens none as a formula", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguard(guard(text))).toBe(text);
        for (const opener of OPENERS.slice(0, -1)) expect(guard(text).startsWith(opener)).toBe(false);
      }),
    );
  });

  test("guards the cited rows of a chart by the same rule", () => {
    fc.assert(
      fc.property(cell, (text) => {
        const row = {
          file: "F1",
          fileName: text,
          sha256: "ab",
          line: 2,
          cites: ["C1"],
          state: "open" as const,
          text,
          offset: 0,
          length: 0,
          commitment: "cd",
        };
        const csv = citedRowsCsv([row as unknown as Parameters<typeof citedRowsCsv>[0][number]]);
        const { data } = Papa.parse<string[]>(csv.replace("\ufeff", ""), { newline: "\r\n" });
        expect(data[1]?.[1]).toBe(guard(text));
        expect(unguard(data[1]?.[6] ?? "")).toBe(text);
      }),
    );
  });
});
