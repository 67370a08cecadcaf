import { type ChartFont, type Glyph, shapeRun } from "./shape-text.ts";

type LaidOut = {
  glyphs: { id: number; advanceWidth: number; codePoints: number[] }[];
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  advanceWidth: number;
};

/**
 * A font for pdfkit whose letters HarfBuzz sets: fontkit alone fails on Khmer (fontkit issue #367). Everything but
 * `layout` stays fontkit's, which cuts out and encodes the part that is embedded.
 */
export function embeddableFont(font: ChartFont): object {
  const { embedded } = font;
  return new Proxy(embedded, {
    get(target, name) {
      if (name === "layout") return (text: string) => layOut(font, text);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Each cluster's characters are told once, with its first glyph, so that text comes out once when copied. */
function layOut(font: ChartFont, text: string): LaidOut {
  const shaped = shapeRun(font, text);
  const starts = [...new Set(shaped.map((glyph) => glyph.cluster))].toSorted((a, b) => a - b);
  const told = new Set<number>();
  const charactersOf = ({ cluster }: Glyph): number[] => {
    if (told.has(cluster)) return [];
    told.add(cluster);
    const end = starts[starts.indexOf(cluster) + 1] ?? text.length;
    return Array.from(text.slice(cluster, end), (character) => character.codePointAt(0) ?? 0);
  };
  return {
    glyphs: shaped.map((glyph) => ({
      id: glyph.id,
      advanceWidth: font.shaper.glyphHAdvance(glyph.id),
      codePoints: charactersOf(glyph),
    })),
    positions: shaped.map((glyph) => ({
      xAdvance: glyph.advance,
      yAdvance: 0,
      xOffset: glyph.xOffset,
      yOffset: glyph.yOffset,
    })),
    advanceWidth: shaped.reduce((sum, glyph) => sum + glyph.advance, 0),
  };
}
