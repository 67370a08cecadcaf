import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { openRejectsCsv } from "#import/rejects.ts";
import { guard, unguard } from "#model/formula-guard.ts";
import type { Issue } from "#model/import-report.ts";

function issue(line: number, raw: string, value = "v"): Issue {
  return {
    line,
    endLine: line,
    column: "c",
    value,
    disposition: "reject",
    reason: "bad-phone",
    message: "m",
    raw,
  };
}

function linesOf(issues: readonly Issue[]): string[] {
  const lines: string[] = [];
  const note = openRejectsCsv((text) => lines.push(text));
  for (const found of issues) note(found);
  return lines;
}

describe("openRejectsCsv", () => {
  test("no cell starts as a formula, and every cell comes back as it was", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[=+\-@\t\r\n'＝＋－＠].*$/));
    fc.assert(
      fc.property(text, text, (raw, value) => {
        const csv = linesOf([issue(2, raw, value)]).join("");
        const [, row = []] = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\r\n" }).data;
        expect(row.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
        expect([unguard(row[6] ?? ""), unguard(row[3] ?? "")]).toEqual([raw, value]);
        expect(unguard(guard(raw))).toBe(raw);
      }),
    );
  });

  test("gives the text of a row once, and flags not at all", () => {
    const flagged: Issue = { ...issue(3, "kept"), disposition: "flag" };
    const lines = linesOf([issue(2, "row"), issue(2, "row"), flagged]);
    expect(lines.slice(1)).toEqual(["2,2,c,v,bad-phone,m,row\r\n", "2,2,c,v,bad-phone,m,\r\n"]);
  });
});
