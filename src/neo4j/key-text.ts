import type { CaseId } from "#model/source.ts";
import { nameKeys } from "#names/name-keys.ts";

const SCORE: Readonly<Record<string, string>> = { K: "^4", Z: "^4", e: "^6", h: "^6", B: "^2" };
const MOST_PAIRS = 10;
/** Four consonants in a row tell enough to be asked for alone (with the two letters of the family). */
const TELLING = 6;

/** The keys of a statement's names, as the full-text index reads them, with the case they are of. */
export function keyWords(names: readonly string[], of: CaseId): string[] {
  return names.length === 0 ? [] : [caseWord(of), ...new Set(names.flatMap(nameKeys))];
}

/**
 * The full-text question that finds other writings of a name in these cases: a key of the whole or of the given name
 * suffices, as do four consonants of a word; keys of other words count in pairs; undefined when there is nothing to ask for.
 */
export function keyQuestion(text: string, cases: readonly CaseId[]): string | undefined {
  const keys = nameKeys(text);
  const whole = keys.filter((key) => /^[KkZzehB]_/.test(key)).map((key) => key + (SCORE[key[0] ?? ""] ?? ""));
  const consonants = keys.filter((key) => key.startsWith("s_"));
  const telling = consonants.filter((key) => key.length >= TELLING);
  const words = keys.filter((key) => key.startsWith("w_"));
  const asked = [...new Set([...whole, ...telling, ...pairs(consonants), ...pairs(words)])];
  if (asked.length === 0 || cases.length === 0) return undefined;
  return `+(${cases.map(caseWord).join(" ")}) +(${asked.join(" ")})`;
}

/** Each two of the words together; one alone. */
function pairs(words: readonly string[]): string[] {
  if (words.length < 2) return [...words];
  const both = words.flatMap((first, at) => words.slice(at + 1).map((second) => `(+${first} +${second})`));
  return both.slice(0, MOST_PAIRS);
}

function caseWord(of: CaseId): string {
  return `c_${of}`;
}
