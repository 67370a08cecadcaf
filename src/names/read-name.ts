import { latinWords } from "./fold-latin.ts";
import { hangulName, hangulSounds, surnameSounds } from "./read-hangul.ts";
import { hanGivenSounds, hanName, hanSurnameSounds } from "./read-han.ts";
import { khmerSounds, khmerWords } from "./read-khmer.ts";
import { remembered } from "./remembered.ts";
import { type Sound, usualSpelling } from "./sounds.ts";

export type NameScript = "latin" | "hangul" | "han" | "khmer";

/** One way to say a word of a name: its sounds. A word has several when a table and the letters differ. */
type Part = readonly (readonly Sound[])[];

/**
 * A name, or what of it stands in one script, ready to be compared. `exact` is the same for two writings that differ in
 * spacing, marks, case, or traditional against simplified characters only; `words` are Latin letters, the surname first
 * where the script says which it is; `parts` are the sounds of the words (none for Latin).
 */
export type NameReading = {
  readonly script: NameScript;
  readonly text: string;
  readonly exact: string;
  readonly words: readonly string[];
  readonly parts: readonly Part[];
};

const HANGUL = /[가-힣]+(?:\s+[가-힣]+)*/u;
const HAN = /\p{sc=Han}+(?:[\s·・]+\p{sc=Han}+)*/u;
const KHMER = /[\u1780-\u17ff][\u1780-\u17ff\u200b-\u200d\s]*/u;

/** The readings of a name, one for each script it is written in; none when it has no letter or digit. */
export const readName = remembered(100_000, (text: string): readonly NameReading[] => {
  const readings: NameReading[] = [];
  let rest = text.normalize("NFKC");
  for (const [pattern, read] of [
    [HANGUL, readHangul],
    [HAN, readHan],
    [KHMER, readKhmer],
  ] as const) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined || (pattern === HAN && /[\u3040-\u30ff]/.test(rest))) continue;
    readings.push(read(found));
    rest = rest.replace(found, " ");
  }
  const words = latinWords(rest);
  if (words.length > 0)
    readings.push({ script: "latin", text: rest.trim(), exact: words.join(""), words, parts: [] });
  return readings;
});

function readHangul(text: string): NameReading {
  const { surname, given } = hangulName(text) ?? { surname: "", given: text };
  const parts: Part[] = [
    ...(surname === "" ? [] : [[surnameSounds(surname), hangulSounds(surname)]]),
    ...(given === "" ? [] : [[hangulSounds(given)]]),
  ];
  return reading("hangul", text, surname + given, parts);
}

function readHan(text: string): NameReading {
  const name = hanName(text) ?? { surname: "", given: text, surnameSyllables: [], givenSyllables: [] };
  const parts: Part[] = [
    ...(name.surname === "" ? [] : [[hanSurnameSounds(name)]]),
    ...(name.given === "" ? [] : [[hanGivenSounds(name)]]),
  ];
  return reading("han", text, name.surname + name.given, parts);
}

function readKhmer(text: string): NameReading {
  const words = khmerWords(text);
  const parts = words.map((word): Part => {
    const { sounds, usual } = khmerSounds(word);
    return usual === undefined ? [sounds] : [usual, sounds];
  });
  return reading("khmer", text, words.join(""), parts);
}

function reading(script: NameScript, text: string, exact: string, parts: readonly Part[]): NameReading {
  const words = parts.map((part) => usualSpelling(part[0] ?? []));
  return { script, text: text.trim(), exact, words, parts };
}
