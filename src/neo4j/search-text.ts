/** Text as it is searched: compatibility forms made one, hidden characters (zero width, bidi) left out, trimmed. */
export function searchText(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

const SHORTEST_FRAGMENT = 3;
const SHORTEST_DIGITS = 4;

/**
 * What the text may be a part of an identifier as: as written, without spaces and punctuation, and, when it is a
 * number, without the zeros in front that a country code replaces. Lower case, as the keys of entities are stored.
 */
export function identifierFragments(text: string): string[] {
  const written = searchText(text).toLowerCase();
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
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const whole = words.map((word) => `+${word}`).join(" ");
  const begun = words.map((word) => `+${withoutAccents(word)}*`).join(" ");
  return [
    ["names_by_word", `(${whole}) (${begun})`],
    ["names_by_pair", words.map((word) => `+"${word}"`).join(" ")],
  ];
}

/** The index folds accents away in whole words only; the start of a word must come folded. Other scripts stay whole. */
function withoutAccents(word: string): string {
  return word
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .normalize("NFC");
}
