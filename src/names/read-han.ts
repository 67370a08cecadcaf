import { pinyin } from "pinyin-pro";
import ToJyutping from "to-jyutping";
import { CHINESE_DOUBLE_SURNAMES, chineseSurnameAliases, SURNAME_READINGS } from "./chinese-surnames.ts";
import { plainPinyin } from "./pinyin-syllables.ts";
import { remembered } from "./remembered.ts";
import { simplified } from "./simplified.ts";
import type { Sound, Spelling } from "./sounds.ts";

/** A Han name in simplified characters: surname and given name, each with its Mandarin syllables without tones. */
export type HanName = {
  surname: string;
  given: string;
  surnameSyllables: string[];
  givenSyllables: string[];
};

/** The Mandarin syllables without tones of simplified characters, the surname first. */
const mandarin = remembered(20_000, (letters: string): string[] =>
  pinyin(letters, { toneType: "none", type: "array", surname: "head", v: true }).map(plainPinyin),
);

const ALIAS_COST = 0.08;
const WADE_COST = 0.12;
const CANTONESE_COST = 0.15;
const DROP_SYLLABLE = 2.5;

/** The Han characters of a text read as a name, or undefined when it has none. */
export function hanName(text: string): HanName | undefined {
  const found = text.normalize("NFKC").match(/\p{sc=Han}+/gu);
  if (found === null) return undefined;
  const letters = Array.from(simplified(found.join("")));
  const whole = letters.join("");
  const length = letters.length > 2 && CHINESE_DOUBLE_SURNAMES.has(letters.slice(0, 2).join("")) ? 2 : 1;
  const surname = letters.slice(0, letters.length === 1 ? 0 : length).join("");
  const syllables = mandarin(whole);
  const size = Array.from(surname).length;
  const special = SURNAME_READINGS[surname];
  return {
    surname,
    given: letters.slice(size).join(""),
    surnameSyllables: special === undefined ? syllables.slice(0, size) : [special],
    givenSyllables: syllables.slice(size),
  };
}

/** How a surname is spelt: pinyin first, then Wade–Giles and what families abroad use. */
export function hanSurnameSounds({ surname, surnameSyllables }: HanName): Sound[] {
  if (surname === "") return [];
  const reading = surnameSyllables.join("");
  const others = [...chineseSurnameAliases(surname), ...wadeGiles(reading), ...cantonese(surname)];
  return [
    oneOf(
      reading,
      others.map((letters): Spelling => [letters, ALIAS_COST]),
    ),
  ];
}

/** How the given name is spelt, one sound for each character: pinyin, Wade–Giles, Cantonese. */
export function hanGivenSounds({ given, givenSyllables }: HanName): Sound[] {
  return Array.from(given).map((letter, index) => {
    const reading = givenSyllables[index] ?? "";
    return oneOf(reading, [
      ...wadeGiles(reading).map((letters): Spelling => [letters, WADE_COST]),
      ...cantonese(letter).map((letters): Spelling => [letters, CANTONESE_COST]),
    ]);
  });
}

/** The name as Hong Kong spells it, word by word: what `chan` and `cheung` are found by. */
export function cantoneseWords({ surname, given }: HanName): string[] {
  return [surname, ...Array.from(given)].flatMap((letters) =>
    letters === "" ? [] : cantonese(letters).slice(0, 1),
  );
}

function oneOf(usual: string, others: readonly Spelling[]): Sound {
  return { spellings: [[usual, 0], ...others.filter(([letters]) => letters !== usual)], drop: DROP_SYLLABLE };
}

/** Wade–Giles without apostrophes, and the spellings of ü. */
function wadeGiles(syllable: string): string[] {
  const spelt = syllable
    .replace(/^zhi$/, "chih")
    .replace(/^chi$/, "chih")
    .replace(/^shi$/, "shih")
    .replace(/^ri$/, "jih")
    .replace(/^zi$/, "tzu")
    .replace(/^ci$/, "tzu")
    .replace(/^si$/, "ssu")
    .replace(/^x/, "hs")
    .replace(/^zh/, "ch")
    .replace(/^q/, "ch")
    .replace(/^j/, "ch")
    .replace(/^r/, "j")
    .replace(/^[zc](?!h)/, "ts")
    .replace(/^g/, "k")
    .replace(/^d/, "t")
    .replace(/^b/, "p")
    .replace(/ong$/, "ung")
    .replace(/ian$/, "ien")
    .replace(/^(h?)e$/, "$1o");
  return spelt === syllable ? [] : [spelt];
}

const CODAS: Readonly<Record<string, string>> = {
  eoi: "ui",
  eon: "un",
  eot: "ut",
  oe: "eu",
  oeng: "eung",
  oek: "euk",
};

/** How Hong Kong spells the Cantonese readings (from Jyutping): chan, cheung, leung; and Jyutping itself. */
const cantonese = remembered(20_000, (letters: string): string[] => {
  const readings = ToJyutping.getJyutpingList(letters).map(([, reading]) =>
    (reading ?? "").replaceAll(/\d/g, ""),
  );
  const usual = readings.map((reading) => {
    const onset = reading.startsWith("c")
      ? `ch${reading.slice(1)}`
      : reading.replace(/^j(?!y)/, "y").replace(/^jy/, "y");
    return onset.replace(/(?:eoi|eon|eot|oeng|oek|oe)$/, (end) => CODAS[end] ?? end).replace("aa", "a");
  });
  const spelt = usual.join("");
  return [...new Set([spelt.replaceAll(/z/g, "ch"), spelt.replaceAll(/z/g, "j"), readings.join("")])].filter(
    (spelling) => spelling !== "",
  );
});
