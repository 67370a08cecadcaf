import { surnamesSpelt, SURNAME_SYLLABLES } from "./korean-surnames.ts";
import { type HangulName, syllables } from "./read-hangul.ts";
import { remembered } from "./remembered.ts";

/**
 * Classes in which all usual spellings of a Korean sound fall together: g/k, d/t, b/p, j/ch/z; eo, o, u and eu are one
 * vowel, as are e and ae, i and ui.
 */
const ONSET_CLASSES = "K K N T T L M P P S S - C C C K T P H"
  .split(" ")
  .map((name) => (name === "-" ? "" : name));
const VOWEL_CLASSES = "A E A E U E U E U A E E U U U E I U U I I".split(" ");
const CODA_CLASSES = "- K K K N N N T L K M L L L L L M P P T T Q T T K T P -"
  .split(" ")
  .map((name) => (name === "-" ? "" : name));

const VOWELS: readonly [spelling: RegExp, name: string][] = [
  [
    /^(?:yae|yai|wae|wai|oae|oe|oi|oy|we(?!o)|whe|yeh(?![aeiouwy])|ye(?![ou])|ae|ai|ay|ei|eh(?![aeiouwy]))/,
    "E",
  ],
  [/^(?:eui|ui|wi|wee|ee|yi|ie|ea)/, "I"],
  [
    /^(?:yeou|yeo|yeu|you|yoo|yuh(?![aeiouwy])|yo|yu|woo|wo|weo|wu|eo|eu|oo|ou|oh(?![aeiouwy])|uh(?![aeiouwy])|ur(?![aeiou])|ew|iu)/,
    "U",
  ],
  [/^(?:yah(?![aeiouwy])|ya|wah(?![aeiouwy])|wa|oa|ah(?![aeiouwy])|ia)/, "A"],
  [/^a/, "A"],
  [/^e/, "E"],
  [/^[iy]/, "I"],
  [/^[ou]/, "U"],
];
const ONSETS: readonly [spelling: RegExp, name: string][] = [
  [/^(?:tch|ch|jj|j|z)/, "C"],
  [/^(?:kk|kh|gg|gh|[kgqc])/, "K"],
  [/^(?:tt|dd|th|[td])/, "T"],
  [/^(?:pp|bb|ph|[pbfv])/, "P"],
  [/^(?:ss|sh|s)/, "S"],
  [/^wh(?=a)/, "H"],
  [/^(?:rh|r|l)/, "L"],
  [/^nh?/, "N"],
  [/^m/, "M"],
  [/^h/, "H"],
];
const CODAS: readonly [spelling: RegExp, name: string][] = [
  [/^ng/, "Q"],
  [/^(?:ck|[kgc])/, "K"],
  [/^n/, "N"],
  [/^(?:ll|l|r)/, "L"],
  [/^m/, "M"],
  [/^[pb]/, "P"],
  [/^[td]/, "T"],
];
const REMEMBERED = 20_000;
const MOST_READINGS = 6;
const MOST_SYLLABLES = 4;

/** The class of each syllable of Hangul text. */
export function hangulClasses(hangul: string): string[] {
  return syllables(hangul).map(({ onset, vowel, coda }) =>
    [ONSET_CLASSES[onset], VOWEL_CLASSES[vowel], CODA_CLASSES[coda]].join(""),
  );
}

/** The ways to read a folded Latin word as Korean syllables, as classes; none when it cannot be Korean. */
export const koreanReadings = remembered(REMEMBERED, (word: string): string[][] => {
  const readings: string[][] = [];
  const read = (rest: string, before: readonly string[]): void => {
    if (readings.length >= MOST_READINGS) return;
    if (rest === "") readings.push([...before]);
    if (rest === "" || before.length >= MOST_SYLLABLES) return;
    for (const [onset, afterOnset] of [...taken(ONSETS, rest), ["", rest] as const]) {
      for (const [vowel, afterVowel] of vowelsTaken(afterOnset)) {
        read(afterVowel, [...before, onset + vowel]);
        for (const [coda, end] of taken(CODAS, afterVowel)) read(end, [...before, onset + vowel + coda]);
      }
      if (onset !== "") break;
    }
  };
  read(word, []);
  return readings;
});

/** The first pattern that fits, and what is left; a coda "ng" may also be an "n" before a "g". */
function taken(
  patterns: readonly (readonly [RegExp, string])[],
  text: string,
): (readonly [string, string])[] {
  const found = patterns.find(([pattern]) => pattern.test(text));
  if (found === undefined) return [];
  const rest = text.replace(found[0], "");
  const whole = [found[1], rest] as const;
  return found[1] === "Q" ? [whole, ["N", text.slice(1)] as const] : [whole];
}

/** Letters that spell one vowel, or two that meet: "naeun" is nae-un or na-eun, "doyun" do-yun, "gain" ga-in. */
const MEETING = /^([ao])(?:e(?=[uo])|y(?=[aeou])|i)/;

/** The first vowel, and what is left; where two may meet in it, also the first of the two alone. */
function vowelsTaken(text: string): (readonly [string, string])[] {
  const whole = taken(VOWELS, text);
  const [, first] = MEETING.exec(text) ?? [];
  return first === undefined ? whole : [...whole, [first === "a" ? "A" : "U", text.slice(1)]];
}

/** The classes of the surnames of one syllable. */
const SURNAME_CLASSES = new Set([...SURNAME_SYLLABLES].map((surname) => hangulClasses(surname)[0]!));

/** The classes that a Latin word may stand for as a surname, by the table of usual spellings and by its sounds. */
export function surnameClasses(word: string): string[] {
  const spelt = surnamesSpelt(word).map((surname) => hangulClasses(surname).join(""));
  const read = koreanReadings(word)
    .filter((reading) => reading.length === 1 && SURNAME_CLASSES.has(reading[0]!))
    .map((reading) => reading.join(""));
  return [...new Set([...spelt, ...read])];
}

/** The keys of a Hangul name: `K_` the whole, `k_` the given name. */
export function hangulKeys({ surname, given }: HangulName): string[] {
  const givenKey = hangulClasses(given).join(".");
  if (surname === "") return [`k_${givenKey}`];
  return [`K_${hangulClasses(surname).join("")} ${givenKey}`, `k_${givenKey}`];
}

/** The same keys of folded Latin words, for each way to read them as a Korean name; none when they cannot be one. */
export function latinKoreanKeys(words: readonly string[]): string[] {
  if (words.length > MOST_SYLLABLES) return [];
  const keys = new Set<string>();
  const add = (surname: string | undefined, given: readonly string[]): void => {
    const surnames = surname === undefined ? [] : surnameClasses(surname);
    if (surname !== undefined && surnames.length === 0) return;
    for (const reading of joinedReadings(given)) {
      const key = reading.join(".");
      keys.add(`k_${key}`);
      for (const name of surnames) keys.add(`K_${name} ${key}`);
    }
  };
  add(undefined, words);
  if (words.length > 1) {
    add(words[0], words.slice(1));
    add(words.at(-1), words.slice(0, -1));
  }
  return [...keys];
}

/** The readings of words one after the other, as one list of syllables. */
function joinedReadings(words: readonly string[]): string[][] {
  let joined: string[][] = [[]];
  for (const word of words) {
    const readings = koreanReadings(word);
    joined = joined
      .flatMap((before) => readings.map((reading) => [...before, ...reading]))
      .slice(0, MOST_READINGS);
  }
  return joined.filter((reading) => reading.length > 0 && reading.length <= MOST_SYLLABLES);
}
