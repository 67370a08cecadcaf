import { type ChartFont, type Glyph, shapeRun } from "./shape-text.ts";

type LaidOut = {
  glyphs: { id: number; advanceWidth: number; codePoints: number[] }[];
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  advanceWidth: number;
};

/** A cut of a font: the glyphs taken in, each at the place the PDF names it by. */
type Subset = { includeGlyph: (id: number) => number; glyphs: number[] };

/** Above every glyph id (16 bits): a glyph that is taken in once more, for other characters. */
const AGAIN = 0x10000;

/** What the further glyphs of a cluster mean: a zero-width space, as readers take no meaning for a letter. */
const NOTHING = 0x200b;

/**
 * A font for pdfkit whose letters HarfBuzz sets: fontkit alone fails on Khmer (fontkit issue #367). The part that is
 * embedded is cut out and encoded by fontkit. A glyph that stands for different characters in different words (Khmer
 * vowels) is taken in once for each, because the PDF says what a glyph means only once.
 */
export function embeddableFont(font: ChartFont): object {
  const { embedded } = font;
  const meanings = meaningsOf();
  // pdfkit asks twice in a row for each text: once for its width, once for its glyphs
  let last: { readonly text: string; readonly laid: LaidOut } | undefined;
  const layout = (text: string): LaidOut => {
    if (last?.text !== text) last = { text, laid: layOut(font, text, meanings.idFor) };
    return last.laid;
  };
  return new Proxy(embedded, {
    get(target, name) {
      if (name === "layout") return layout;
      if (name === "createSubset") return () => meanings.cut(target.createSubset() as unknown as Subset);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

type Meanings = {
  readonly idFor: (glyph: number, characters: readonly number[]) => number;
  readonly cut: (subset: Subset) => Subset;
};

/** Ids for glyphs with what they mean: the glyph's own for its first meaning, one above `AGAIN` for any other. */
function meaningsOf(): Meanings {
  const ids = new Map<string, number>();
  const used = new Set<number>();
  const again: number[] = [];
  return {
    idFor(glyph, characters) {
      const key = `${glyph} ${characters.join(" ")}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = used.has(glyph) ? AGAIN + again.push(glyph) - 1 : glyph;
      used.add(glyph);
      ids.set(key, id);
      return id;
    },
    cut(subset) {
      const include = subset.includeGlyph.bind(subset);
      const taken = new Map<number, number>();
      subset.includeGlyph = (id) => {
        if (id < AGAIN) return include(id);
        const place = taken.get(id) ?? subset.glyphs.push(again[id - AGAIN] ?? 0) - 1;
        taken.set(id, place);
        return place;
      };
      return subset;
    },
  };
}

/** Each cluster's characters are told once, with its first glyph, so that text comes out once when copied. */
function layOut(font: ChartFont, text: string, idFor: Meanings["idFor"]): LaidOut {
  const shaped = shapeRun(font, text);
  const starts = [...new Set(shaped.map((glyph) => glyph.cluster))].toSorted((a, b) => a - b);
  const told = new Set<number>();
  const charactersOf = ({ cluster }: Glyph): number[] => {
    if (told.has(cluster)) return [NOTHING];
    told.add(cluster);
    const end = starts[starts.indexOf(cluster) + 1] ?? text.length;
    return Array.from(text.slice(cluster, end), (character) => character.codePointAt(0) ?? 0);
  };
  return {
    glyphs: shaped.map((glyph) => {
      const codePoints = charactersOf(glyph);
      return {
        id: idFor(glyph.id, codePoints),
        advanceWidth: font.shaper.glyphHAdvance(glyph.id),
        codePoints,
      };
    }),
    positions: shaped.map((glyph) => ({
      xAdvance: glyph.advance,
      yAdvance: 0,
      xOffset: glyph.xOffset,
      yOffset: glyph.yOffset,
    })),
    advanceWidth: shaped.reduce((sum, glyph) => sum + glyph.advance, 0),
  };
}
