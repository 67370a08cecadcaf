import type { Font as EmbeddableFont } from "fontkit";
import { Buffer as ShapingBuffer, type Font, shape } from "harfbuzzjs";

export type FontName = "latin" | "strong" | "khmer" | "korean" | "chinese";

/** One font, opened twice: HarfBuzz shapes with it, fontkit cuts out the part a PDF embeds. */
export type ChartFont = {
  readonly unitsPerEm: number;
  readonly covers: ReadonlySet<number>;
  readonly shaper: Font;
  readonly embedded: EmbeddableFont;
};
export type ChartFonts = Readonly<Record<FontName, ChartFont>>;

/** A glyph in font units: where it stands from the start of its run, and the characters it stands for. */
export type Glyph = {
  readonly id: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly cluster: number;
};

/**
 * Text in one font; `stated` is what the run says when its glyphs alone do not (Khmer, missing characters), `scale` how
 * much larger than the line it is set.
 */
type Run = {
  readonly font: FontName;
  readonly text: string;
  readonly stated: string | undefined;
  readonly scale: number;
  readonly width: number;
  readonly glyphs: readonly Glyph[];
};

/** A line of text as runs; widths are in ems: times the size gives points. */
export type ShapedText = { readonly text: string; readonly width: number; readonly runs: readonly Run[] };

export type Weight = "regular" | "strong";

/** Shapes lines of text, remembering each, and collects the characters no font covers. */
export type TextShaper = {
  readonly fonts: ChartFonts;
  readonly shape: (text: string, weight?: Weight) => ShapedText;
  readonly missing: Set<string>;
};

const STAND_IN = "□";
/** Noto Sans Khmer draws its letters smaller than the Latin beside it. */
const KHMER_SCALE = 1.12;

/** A shaper for one drawing: what it remembers goes when the drawing is done. */
export function textShaper(fonts: ChartFonts): TextShaper {
  const known = new Map<string, ShapedText>();
  const missing = new Set<string>();
  return {
    fonts,
    missing,
    shape(text, weight = "regular") {
      const key = `${weight} ${text}`;
      const shaped = known.get(key) ?? shapeLine(fonts, printable(text), weight, missing);
      known.set(key, shaped);
      return shaped;
    },
  };
}

/** Canonical form on one line, without invisible controls that could turn or hide what is printed. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu, "");
}

/** The glyphs HarfBuzz sets for text in one font; `cluster` is the offset of a glyph's first character. */
export function shapeRun(font: ChartFont, text: string): Glyph[] {
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font.shaper, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => ({
    id: codepoint,
    cluster,
    advance: positions[index]?.xAdvance ?? 0,
    xOffset: positions[index]?.xOffset ?? 0,
    yOffset: positions[index]?.yOffset ?? 0,
  }));
}

function shapeLine(fonts: ChartFonts, text: string, weight: Weight, missing: Set<string>): ShapedText {
  const runs = splitByCoverage(fonts, text, weight, missing).map(({ font, drawn, stated }): Run => {
    const glyphs = shapeRun(fonts[font], drawn);
    const scale = font === "khmer" ? KHMER_SCALE : 1;
    const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    const speaks = font !== "khmer" && drawn === stated;
    return {
      font,
      text: drawn,
      stated: speaks ? undefined : stated,
      scale,
      width: (advance / fonts[font].unitsPerEm) * scale,
      glyphs,
    };
  });
  return { text, runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
}

type Part = { font: FontName; drawn: string; stated: string };

/** Latin first, Khmer, Korean when the line has Hangul, then Chinese; spaces and marks stay with what precedes. */
function splitByCoverage(fonts: ChartFonts, text: string, weight: Weight, missing: Set<string>): Part[] {
  const first: FontName = weight === "strong" ? "strong" : "latin";
  const han: FontName[] = /\p{sc=Hangul}/u.test(text) ? ["korean", "chinese"] : ["chinese", "korean"];
  const order: readonly FontName[] = [first, "khmer", ...han];
  const parts: Part[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = parts.at(-1);
    const follows = /[\p{M}\p{Cf}\s]/u.test(character);
    const keeps = last !== undefined && follows && fonts[last.font].covers.has(code);
    const found = keeps ? last.font : order.find((name) => fonts[name].covers.has(code));
    if (found === undefined) missing.add(character);
    const font = found ?? order.find((name) => fonts[name].covers.has(STAND_IN.codePointAt(0) ?? 0)) ?? first;
    const drawn = found === undefined ? STAND_IN : character;
    if (last?.font === font) {
      last.drawn += drawn;
      last.stated += character;
    } else parts.push({ font, drawn, stated: character });
  }
  return parts;
}
