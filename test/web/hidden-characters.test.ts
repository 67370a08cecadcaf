import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf, withoutHidden } from "#web/words/hidden-characters.ts";

test("every character that shows nothing gets a mark", () => {
  expect(piecesOf("a\u200Bb\u202Ec\u0001")).toEqual([
    { text: "a" },
    { hidden: "\u200B", code: "ZWSP" },
    { text: "b" },
    { hidden: "\u202E", code: "RLO" },
    { text: "c" },
    { hidden: "\u0001", code: "U+0001" },
  ]);
});

test("names in the scripts of the region are left whole", () => {
  for (const name of ["김가람", "ភ្នំពេញ", "陈志", "Nguyễn", "a\tb"])
    expect(piecesOf(name)).toEqual([{ text: name }]);
});

test("the pieces joined again are the value, and what is left shows", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      const pieces = piecesOf(value);
      expect(pieces.map((piece) => ("text" in piece ? piece.text : piece.hidden)).join("")).toBe(value);
      expect(withoutHidden(value)).toBe(pieces.map((piece) => ("text" in piece ? piece.text : "")).join(""));
    }),
  );
});
