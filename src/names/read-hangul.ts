import { DOUBLE_SURNAMES, SURNAME_SYLLABLES, surnameSpellings } from "./korean-surnames.ts";
import { remembered } from "./remembered.ts";
import { type Sound, sound } from "./sounds.ts";

const FIRST_SYLLABLE = 0xac00;
const VOWEL_COUNT = 21;
const CODA_COUNT = 28;

/** Spellings of the 19 initial consonants in the order of Unicode: Revised Romanization, then what people use. */
const ONSETS =
  "g k c|kk gg k|n|d t|tt dd t|r l n|m|b p v|pp bb p|s sh|ss s|-|j ch z|jj j|ch j tch|k c q|t|p f|h".split(
    "|",
  );

/** Spellings of the 21 vowels. */
const VOWELS = [
  "a ah",
  "ae ai ay e a",
  "ya yah ia",
  "yae ye",
  "eo u o uh er e",
  "e eh ei ay",
  "yeo you yu yo yuh yeu iu io",
  "ye yeh yae",
  "o oh",
  "wa oa ua",
  "wae wai wea",
  "oe oi oy we ui",
  "yo yoh io",
  "u oo woo ou w",
  "wo weo wu uo",
  "we whe",
  "wi ui wee whi",
  "yu yoo you yuu iu ew",
  "eu u e oo",
  "ui ee eui i yi hi",
  "i ee yi ie e ea y",
];

/** Spellings of the 28 final consonants, the first being none. */
const CODAS =
  "-|k g ck c|k kk|k ks|n|n|n|t d|l r ll|k lg|m lm|l|l|l|l|l|m|p b|p|t s|t ss|ng n|t|t|k|t|p|-".split("|");

/** The parts of one Hangul syllable: initial consonant, vowel, final consonant (0 for none), by Unicode's order. */
export type Syllable = { readonly onset: number; readonly vowel: number; readonly coda: number };

/** A Hangul name in its parts. */
export type HangulName = { readonly surname: string; readonly given: string };

/** The Hangul of a text split into surname and given name, or undefined when it has none. */
export function hangulName(text: string): HangulName | undefined {
  const words = text.normalize("NFC").match(/[가-힣]+/g);
  if (words === null) return undefined;
  const letters = words.join("");
  const first = words[0] ?? "";
  if (words.length > 1 && first.length <= 2) return { surname: first, given: letters.slice(first.length) };
  const double = letters.slice(0, 2);
  if (letters.length > 3 && DOUBLE_SURNAMES.has(double)) return { surname: double, given: letters.slice(2) };
  if (letters.length === 1 || !SURNAME_SYLLABLES.has(letters[0] ?? ""))
    return { surname: "", given: letters };
  return { surname: letters.slice(0, 1), given: letters.slice(1) };
}

/** The parts of the syllables of Hangul text. */
export function syllables(hangul: string): Syllable[] {
  return Array.from(hangul, (letter) => {
    const code = letter.charCodeAt(0) - FIRST_SYLLABLE;
    return {
      onset: Math.floor(code / (VOWEL_COUNT * CODA_COUNT)),
      vowel: Math.floor(code / CODA_COUNT) % VOWEL_COUNT,
      coda: code % CODA_COUNT,
    };
  });
}

const step = (spellings: string[], drop: number): Sound[] => spellings.map((list) => sound(list, 0.06, drop));
const [ONSET_SOUNDS, VOWEL_SOUNDS, CODA_SOUNDS] = [step(ONSETS, 1), step(VOWELS, 0.8), step(CODAS, 0.8)];

/** How Hangul is spelt in Latin letters, sound by sound. */
export const hangulSounds = remembered(20_000, (hangul: string): Sound[] =>
  syllables(hangul).flatMap(({ onset, vowel, coda }) =>
    [ONSET_SOUNDS[onset], VOWEL_SOUNDS[vowel], CODA_SOUNDS[coda]].filter((part) => part !== undefined),
  ),
);

/** A surname as one sound with the spellings in use, or by its sounds when the table has none. */
export const surnameSounds = remembered(1000, (surname: string): Sound[] => {
  const spellings = surnameSpellings(surname);
  return spellings === undefined ? hangulSounds(surname) : [sound(spellings.join(" "), 0.04, 2)];
});
