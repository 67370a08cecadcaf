/** A piece of a value: text as it reads, or one character that shows nothing, by its name. */
export type Piece = { readonly text: string } | { readonly hidden: string; readonly code: string };

/** Characters that a reader cannot see but that make two values differ, by their short names (Unicode 15, bidi and format). */
const NAMES: Readonly<Record<string, string>> = {
  "\u00AD": "SHY",
  "\u061C": "ALM",
  "\u180E": "MVS",
  "\u200B": "ZWSP",
  "\u200C": "ZWNJ",
  "\u200D": "ZWJ",
  "\u200E": "LRM",
  "\u200F": "RLM",
  "\u202A": "LRE",
  "\u202B": "RLE",
  "\u202C": "PDF",
  "\u202D": "LRO",
  "\u202E": "RLO",
  "\u2060": "WJ",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\uFEFF": "BOM",
};

/** The characters above, and controls other than tab and line ends. */
const HIDDEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|(?![\t\n\r])\p{Cc}/u;
const EVERY_HIDDEN = new RegExp(HIDDEN, "gu");
const AROUND_HIDDEN = new RegExp(`(${HIDDEN.source})`, "u");

/** The value in pieces, so that each hidden character can be shown as a mark; joined again they are the value. */
export function piecesOf(value: string): Piece[] {
  return value
    .split(AROUND_HIDDEN)
    .filter((part) => part !== "")
    .map((part) => (HIDDEN.test(part) ? { hidden: part, code: codeOf(part) } : { text: part }));
}

/** The value as it reads: hidden characters taken out. */
export function withoutHidden(value: string): string {
  return value.replaceAll(EVERY_HIDDEN, "");
}

function codeOf(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return NAMES[character] ?? `U+${point}`;
}
