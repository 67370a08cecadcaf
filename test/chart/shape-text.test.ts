import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, textShaper } from "#chart/shape-text.ts";
import { shortenMiddle, wrapText } from "#chart/wrap-text.ts";
import { fonts } from "./fonts.ts";

const shaper = textShaper(fonts);
function lines(text: string, width: number, most?: number): string[] {
  return wrapText(shaper, text, width, most).map((line) => line.text);
}

const runs = (text: string): string[] => shaper.shape(text).runs.map((run) => `${run.font}:${run.text}`);

describe("textShaper", () => {
  it.each([
    ["Chen Zhi", ["latin:Chen Zhi"]],
    ["김철수 (도피)", ["korean:김철수 ", "latin:(", "korean:도피", "latin:)"]],
    ["太子集团", ["chinese:太子集团"]],
    ["金씨", ["korean:金씨"]],
    ["ភ្នំពេញ កម្ពុជា", ["khmer:ភ្នំពេញ កម្ពុជា"]],
    ["Nguyễn Đặng", ["latin:Nguyễn Đặng"]],
  ])("splits %s by what the fonts cover", (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  it("sets Khmer as HarfBuzz does: the vowel e before its consonant, the subscript in one cluster", () => {
    const [run] = shaper.shape("ពេ").runs;
    const [pre, base] = run?.glyphs ?? [];
    expect(run?.glyphs).toHaveLength(2);
    expect(pre?.cluster).toBe(base?.cluster);
    expect(pre?.id).toBe(fonts.khmer.shaper.nominalGlyph(0x17c1));
    expect(new Set(shaper.shape("ភ្នំ").runs[0]?.glyphs.map((glyph) => glyph.cluster)).size).toBe(1);
  });

  it("says what a run without its own letters states, and collects what it cannot print", () => {
    const thai = textShaper(fonts);
    const shaped = thai.shape("A กข");
    expect(shaped.runs.map((run) => [run.text, run.stated])).toEqual([
      ["A ", undefined],
      ["□□", "กข"],
    ]);
    expect([...thai.missing]).toEqual(["ก", "ข"]);
    expect(shaped.runs.flatMap((run) => run.glyphs).every((glyph) => glyph.id !== 0)).toBe(true);
  });

  it("never prints a glyph a font lacks, nor a control that turns the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const shaped = textShaper(fonts).shape(text);
        expect(shaped.runs.flatMap((run) => run.glyphs).every((glyph) => glyph.id !== 0)).toBe(true);
        expect(shaped.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\p{Cc}]/u);
      }),
    );
    expect(printable("a\u202eb\tc\r\nd\u200b")).toBe("ab c d");
  });
});

describe("wrapText", () => {
  it("breaks at spaces, zero-width spaces, separators and between Han characters", () => {
    expect(lines("one two three", 4)).toEqual(["one two", "three"]);
    expect(lines("月湖控股集团有限公司", 5.2)).toEqual(["月湖控股集", "团有限公司"]);
    expect(lines("ក្រុមហ៊ុន\u200bបឹងព្រះចន្ទ", 6.5)).toEqual(["ក្រុមហ៊ុន", "បឹងព្រះចន្ទ"]);
  });

  it("breaks a word that is too long, never inside a cluster, and loses nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("ស្ត្រី", "ក្រុ", "김", "e\u0301", "abc", " ", "/"), {
          minLength: 1,
          maxLength: 40,
        }),
        (parts) => {
          const text = parts.join("");
          const wrapped = lines(text, 4);
          expect(wrapped.join("").replace(/\s/g, "")).toBe(printable(text).replace(/\s/g, ""));
          for (const line of wrapped) expect(line).not.toMatch(/^[\p{M}]/u);
          for (const line of wrapped) expect(shaper.shape(line).width).toBeLessThanOrEqual(4.1);
        },
      ),
    );
  });

  it("ends what does not fit with an ellipsis", () => {
    expect(lines("one two three four", 4, 2)).toEqual(["one two", "three f…"]);
    expect(lines("one", 4, 2)).toEqual(["one"]);
    expect(shortenMiddle("0123456789abcdef", 9)).toBe("01234…def");
    expect(shortenMiddle("0123", 9)).toBe("0123");
  });
});
