import { hanKeys, latinChineseKeys } from "./chinese-keys.ts";
import { hangulKeys, latinKoreanKeys } from "./korean-keys.ts";
import { hangulName } from "./read-hangul.ts";
import { cantoneseWords, hanName } from "./read-han.ts";
import { type NameReading, readName } from "./read-name.ts";
import { bag, skeleton } from "./skeleton.ts";

const SHORTEST_SKELETON = 2;
const LONGEST_WORD = 40;
const MOST_WORDS = 8;

/** Raised when keys change, so that what is stored is made anew. */
export const NAME_KEYS_VERSION = 2;

/**
 * The keys by which a name is found, never shown: two writings of one name share at least one. By family:
 * `K_` a whole Korean name, `k_` a Korean given name, `Z_` `z_` the same by Mandarin, `h_` Han characters simplified,
 * `B_` all consonants in one order, `s_` the consonants of a word, `w_` a Latin word, `e_` the whole in its own script.
 */
export function nameKeys(text: string): string[] {
  return [...new Set(readName(text).flatMap(keysOf))].map((key) => key.replaceAll(" ", "_"));
}

function keysOf(reading: NameReading): string[] {
  const words = reading.words.filter((word) => word.length <= LONGEST_WORD).slice(0, MOST_WORDS);
  return [
    ...(reading.script === "latin" ? words.map((word) => `w_${word}`) : [`e_${reading.exact}`]),
    ...letterKeys(words),
    ...soundKeys(reading, words),
  ];
}

/** The keys by consonants: of each word and of all; a z stands for j and ch, and in Khmer names for s. */
function letterKeys(words: readonly string[]): string[] {
  const spelt = words.some((word) => word.includes("z"))
    ? [words, words.map((word) => word.replaceAll("z", "s"))]
    : [words];
  const each = spelt.flatMap((those) => those.map(skeleton)).filter((key) => key.length >= SHORTEST_SKELETON);
  const all = spelt.map(bag).filter((key) => key !== "");
  return [...each.map((key) => `s_${key}`), ...all.map((key) => `B_${key}`)];
}

/** The keys by the sounds of Korean and Mandarin: of the script itself, else of every way to read the Latin words. */
function soundKeys({ script, text }: NameReading, words: readonly string[]): string[] {
  const hangul = script === "hangul" ? hangulName(text) : undefined;
  if (hangul !== undefined) return hangulKeys(hangul);
  const han = script === "han" ? hanName(text) : undefined;
  if (han !== undefined)
    return [...hanKeys(han), ...letterKeys(cantoneseWords(han)), ...latinKoreanKeys(words)];
  return [...latinKoreanKeys(words), ...latinChineseKeys(words)];
}
