/**
 * Text as it is stored for search and asked for: compatibility forms made one, hidden characters (zero width, bidi)
 * and accents of letters left out, lower case. Vowel signs of other scripts are no accents and stay.
 */
export function searchText(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{Cf}\u0300-\u036f]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s+/gu, " ")
    .trim();
}

const SHORTEST_FRAGMENT = 3;
const SHORTEST_DIGITS = 4;

/**
 * What the text may be a part of an identifier as: as written, without spaces and punctuation, and, when it is a
 * number, without the zeros in front that a country code replaces.
 */
export function identifierFragments(text: string): string[] {
  const written = searchText(text);
  const compact = written.replaceAll(/[\s().\-/]/gu, "");
  const isNumber = /^\+?\d+$/.test(compact);
  const digits = isNumber ? compact.replace(/^\+?0*/, "") : "";
  return [
    ...new Set([
      ...(written.length >= SHORTEST_FRAGMENT ? [written] : []),
      ...(compact.length >= SHORTEST_FRAGMENT ? [compact] : []),
      ...(digits.length >= SHORTEST_DIGITS ? [digits] : []),
    ]),
  ];
}

/** The full-text questions that find names like the text: [index, question in the language of the index]. */
export function nameQuestions(text: string): [index: string, question: string][] {
  const words = searchText(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return [
    ["names_by_word", words.map((word) => `+(${word} ${word}*)`).join(" ")],
    ["names_by_pair", words.map((word) => `+"${word}"`).join(" ")],
  ];
}
