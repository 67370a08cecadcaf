import fc from "fast-check";
import { expect, test } from "vitest";
import { CaseId } from "#model/source.ts";
import { caseIdOf } from "#web/panels/case-id-of.ts";

test.each([
  ["Operation Grey Heron", "operation-grey-heron"],
  ["  Été 2026!  ", "ete-2026"],
  ["회색 왜가리", "case-1"],
])("%s is called %s", (title, id) => {
  expect(caseIdOf(title, new Set())).toBe(id);
});

test("a name that is taken gets a number", () => {
  expect(caseIdOf("Heron", new Set(["heron", "heron-1"]))).toBe("heron-2");
});

test("any title gives a name that a case may have and that is free", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (title, others) => {
      const taken = new Set(others);
      const id = caseIdOf(title, taken);
      expect(CaseId.safeParse(id).success).toBe(true);
      expect(taken.has(id)).toBe(false);
    }),
  );
});
