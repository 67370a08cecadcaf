import type { ShapedText, TextShaper, Weight } from "./shape-text.ts";

const ELLIPSIS = "…";
const MAY_BREAK = /(?<=[\s\u200b/_.,;:·-])(?=[^\s\u200b/_.,;:·-])|(?<=\p{sc=Han})(?=\p{sc=Han})/u;
const CLUSTER = /\P{M}(?:\u17d2\P{M}|[\p{M}\u200c\u200d])*/gu;

/**
 * Text broken into lines no wider than `width` ems: at spaces, zero-width spaces, after separators and between Han
 * characters; inside a word only when it alone is too wide, and then never inside a Khmer or accented cluster.
 * With `most`, what does not fit ends the last line as an ellipsis.
 */
export function wrapText(
  shaper: TextShaper,
  text: string,
  width: number,
  most = Number.POSITIVE_INFINITY,
  weight: Weight = "regular",
): ShapedText[] {
  const whole = shaper.shape(text.trim(), weight);
  if (whole.width <= width) return [whole];
  const measure = (part: string): number => shaper.shape(part, weight).width;
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const piece of text.split(MAY_BREAK).flatMap((word) => pieces(word, width, measure))) {
    if (line !== "" && taken + measure(piece.trimEnd()) > width) {
      lines.push(line);
      line = "";
      taken = 0;
    }
    line += piece;
    taken += measure(piece);
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line);
  if (lines.length > most) {
    const kept = lines.slice(0, most);
    kept[most - 1] = shortened(lines.slice(most - 1).join(""), width, measure);
    return kept.map((one) => shaper.shape(one.trim(), weight));
  }
  return lines.map((one) => shaper.shape(one.trim(), weight));
}

/** The text, or its beginning and end round an ellipsis when it is longer than `most` characters. */
export function shortenMiddle(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const head = Math.ceil((most - 1) * 0.6);
  return `${characters.slice(0, head).join("")}${ELLIPSIS}${characters.slice(characters.length - (most - 1 - head)).join("")}`;
}

/** The word, or its clusters when it is too wide for any line: they fill the line that is open. */
function pieces(word: string, width: number, measure: (part: string) => number): string[] {
  return measure(word.trimEnd()) <= width ? [word] : (word.match(CLUSTER) ?? [word]);
}

function shortened(text: string, width: number, measure: (part: string) => number): string {
  const clusters = text.match(CLUSTER) ?? [];
  while (clusters.length > 0 && measure(clusters.join("").trimEnd() + ELLIPSIS) > width) clusters.pop();
  return clusters.join("").trimEnd() + ELLIPSIS;
}
