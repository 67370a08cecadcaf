import { describe, expect, it } from "vitest";
import { KIND_LOOKS, MARKS, PROTECTED_LOOK } from "#model/kind-looks.ts";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { LINK_LOOKS } from "#model/link-looks.ts";

/** Contrast of a colour with white, as WCAG 2 defines it. */
function contrastWithWhite(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe("looks", () => {
  it("tells kinds by shape as well as colour", () => {
    expect(new Set(ENTITY_KINDS.map((kind) => KIND_LOOKS[kind].shape)).size).toBe(ENTITY_KINDS.length);
    expect(new Set(ENTITY_KINDS.map((kind) => KIND_LOOKS[kind].fill)).size).toBe(ENTITY_KINDS.length);
    expect(PROTECTED_LOOK.path).toBe(KIND_LOOKS.person.path);
  });

  it("draws every shape in the unit box with commands all readers know", () => {
    for (const { path, detail = "M 0 0" } of Object.values(KIND_LOOKS)) {
      for (const drawn of [path, detail]) {
        expect(drawn).toMatch(/^M(?: (?:[MLCAZ]|-?\d+(?:\.\d+)?))+$/);
        expect(drawn.split(" ").filter((token) => Math.abs(Number(token)) > 1)).toEqual([]);
      }
    }
  });

  it("keeps outlines at 3:1 and the text of links at 4.5:1 against white", () => {
    const outlines = [...Object.values(KIND_LOOKS), PROTECTED_LOOK].map((look) => look.line);
    expect(outlines.filter((color) => contrastWithWhite(color) < 3)).toEqual([]);
    const texts = [
      ...LINK_KINDS.map((kind) => LINK_LOOKS[kind].color),
      ...Object.values(MARKS).map((mark) => mark.ring),
    ];
    expect(texts.filter((color) => contrastWithWhite(color) < 4.5)).toEqual([]);
  });
});
