const COENG = "\u17d2";

/**
 * Khmer text in one order of its signs (the order of the Khmer character specification: base, subscripts with ro last,
 * register shifter, vowel, other signs), without zero-width characters, and with the look-alike spellings made one:
 * subscript da and ta, and vowels typed in two parts.
 */
export function normaliseKhmer(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u200b-\u200d\u2060\ufeff\u17b4\u17b5]/g, "")
    .replaceAll("\u17c1\u17b8", "\u17be")
    .replaceAll("\u17c1\u17b6", "\u17c4")
    .replaceAll(`${COENG}\u178a`, `${COENG}\u178f`)
    .replaceAll(
      /[\u17b6-\u17d1\u17d3\u17dd]*(?:\u17d2[\u1780-\u17a2][\u17b6-\u17d1\u17d3\u17dd]*)+|[\u17b6-\u17d1\u17d3\u17dd]{2,}/g,
      inOrder,
    );
}

/** The signs after one base letter in their order. */
function inOrder(signs: string): string {
  const subscripts = signs.match(/\u17d2[\u1780-\u17a2]/g) ?? [];
  const others = Array.from(signs.replaceAll(/\u17d2[\u1780-\u17a2]/g, ""));
  const ro = `${COENG}\u179a`;
  return [
    ...subscripts.filter((subscript) => subscript !== ro),
    ...subscripts.filter((subscript) => subscript === ro),
    ...others.toSorted((a, b) => rank(a) - rank(b)),
  ].join("");
}

function rank(sign: string): number {
  if (sign === "\u17cc") return 0;
  if (sign === "\u17c9" || sign === "\u17ca") return 1;
  if (sign >= "\u17b6" && sign <= "\u17c5") return 2;
  return 3;
}
