import { chineseSurnamesSpelt } from "./chinese-surnames.ts";
import { pinyinReadings } from "./pinyin-syllables.ts";
import { type HanName, hanName } from "./read-han.ts";

const MOST_WORDS = 4;

/** The keys of a Han name: `Z_` the whole by its Mandarin sounds, `z_` the given name, `h_` its characters. */
export function hanKeys(name: HanName): string[] {
  const given = name.givenSyllables.join(".");
  const characters = `h_${name.surname}${name.given}`;
  if (name.surname === "") return [characters, `z_${given}`];
  return [characters, `Z_${name.surnameSyllables.join("")} ${given}`, `z_${given}`];
}

/** The same keys of folded Latin words, for each way to read them as a Chinese name; none when they cannot be one. */
export function latinChineseKeys(words: readonly string[]): string[] {
  if (words.length > MOST_WORDS) return [];
  const keys = new Set<string>();
  const add = (surname: string, given: readonly string[]): void => {
    for (const reading of givenReadings(given)) {
      const key = reading.join(".");
      keys.add(`z_${key}`);
      for (const sound of surnameReadings(surname)) keys.add(`Z_${sound} ${key}`);
    }
  };
  if (words.length === 1) for (const reading of givenReadings(words)) keys.add(`z_${reading.join(".")}`);
  if (words.length > 1) {
    add(words[0] ?? "", words.slice(1));
    add(words.at(-1) ?? "", words.slice(0, -1));
  }
  return [...keys];
}

/** The Mandarin readings of the surnames that a word may spell, in pinyin or in the way of families abroad. */
function surnameReadings(word: string): string[] {
  const spelt = chineseSurnamesSpelt(word).map((surname) => READINGS.get(surname) ?? readingOf(surname));
  const read = pinyinReadings(word).filter((reading) => reading.length <= 2);
  return [...new Set([...spelt, ...read.map((reading) => reading.join(""))])];
}

const READINGS = new Map<string, string>();

function readingOf(surname: string): string {
  const reading = hanName(`${surname}一`)?.surnameSyllables.join("") ?? "";
  READINGS.set(surname, reading);
  return reading;
}

/** The given name's readings: one or two syllables, from words apart or joined. */
function givenReadings(words: readonly string[]): string[][] {
  let joined: string[][] = [[]];
  for (const word of words) {
    joined = joined.flatMap((before) => pinyinReadings(word).map((reading) => [...before, ...reading]));
  }
  return joined.filter((reading) => reading.length > 0 && reading.length <= 3);
}
