import { compareWords, type WordsCompared, type WordWeights } from "./compare-words.ts";
import { editDistance } from "./edit-distance.ts";
import { COMMON_ORGANIZATION_WORDS, withoutForms } from "./legal-forms.ts";

/** Words that stand between or before names, in any spelling of them, and titles. */
const PARTICLES: ReadonlySet<string> = new Set(
  "bin ibn ben bint al el ul ur ad as abu abd de da di du del della dos das la le van von der den ter ten zu af av mr mrs ms dr prof sir haji hajji sheikh shaikh shaykh sayed mullah maulavi qari sa jr sr president prasident".split(
    " ",
  ),
);
const COMMON_NAMES: ReadonlySet<string> = new Set(
  "mohammad mohammed muhammad mohamed ahmed ahmad abdul abdullah abdallah ali khan hassan hussein ibrahim shah".split(
    " ",
  ),
);
const SAME_PARTICLE: Readonly<Record<string, string>> = {
  ibn: "bin",
  ben: "bin",
  el: "al",
  ul: "al",
  ur: "al",
};

const NUMBERS: Readonly<Record<string, string>> = {
  first: "1",
  second: "2",
  third: "3",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  organisation: "organization",
  centre: "center",
};
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;
const FORM_CONFLICT = 0.7;
const ACRONYM = 0.8;
/** One letter in this many may differ when names are compared with all blanks left out. */
const LETTERS_A_SLIP = 8;
const SHORTEST_SLIP = 8;

const PERSON: WordWeights = {
  word: (word) => (PARTICLES.has(word) ? 0.15 : COMMON_NAMES.has(word) ? 0.8 : 1),
  missing: (word) => (PARTICLES.has(word) ? 0.05 : COMMON_NAMES.has(word) ? 0.12 : 0.25),
};
const ORGANIZATION: WordWeights = {
  word: (word) =>
    word === "the" || word === "of" || word === "and"
      ? 0.05
      : isNumber(word)
        ? 0.3
        : commonWord(word)
          ? 0.6
          : 1,
  missing: (word) =>
    word === "the" || word === "of" || word === "and" ? 0.02 : commonWord(word) ? 0.5 : 0.8,
};

/** Persons' names in folded Latin words. */
export function comparePersonWords(a: readonly string[], b: readonly string[]): WordsCompared {
  return joined(a, b) ?? compareWords(a.map(plainParticle), b.map(plainParticle), PERSON);
}

/** Organizations' names in folded Latin words: legal forms apart, numbers in words and in figures the same. */
export function compareOrganizationWords(a: readonly string[], b: readonly string[]): WordsCompared {
  const [left, right] = [withoutForms(lettersTogether(a)), withoutForms(lettersTogether(b))];
  const [wordsA, wordsB] = [left.words.map(plainNumber), right.words.map(plainNumber)];
  const compared =
    joined(wordsA, wordsB) ?? acronym(wordsA, wordsB) ?? compareWords(wordsA, wordsB, ORGANIZATION);
  const conflict =
    left.forms.length > 0 && right.forms.length > 0 && !left.forms.some((form) => right.forms.includes(form));
  return conflict
    ? { ...compared, likeness: compared.likeness * FORM_CONFLICT, unlike: compared.unlike + 1 }
    : compared;
}

/** The names with their blanks left out, when that leaves hardly a difference. */
function joined(a: readonly string[], b: readonly string[]): WordsCompared | undefined {
  const [left, right] = [a.join(""), b.join("")];
  const length = Math.max(left.length, right.length);
  if (left !== right && (a.length === b.length || length < SHORTEST_SLIP)) return undefined;
  const slips = editDistance(left, right);
  if (slips > Math.floor(length / LETTERS_A_SLIP)) return undefined;
  return { likeness: 1 - slips / length, unlike: 0, missing: 0, initials: 0, respelt: slips };
}

/** One word of the initials of the others. */
function acronym(a: readonly string[], b: readonly string[]): WordsCompared | undefined {
  const [short, long] = a.length === 1 ? [a, b] : [b, a];
  if (short.length !== 1 || long.length < 3) return undefined;
  const initials = long.map((word) => word[0]).join("");
  return short[0] === initials
    ? { likeness: ACRONYM, unlike: 0, missing: 0, initials: long.length, respelt: 0 }
    : undefined;
}

/** Letters standing alone, one after the other, as one word: `a b c company` is `abc company`. */
function lettersTogether(words: readonly string[]): string[] {
  return words
    .filter((word) => word !== "and")
    .join(" ")
    .replaceAll(/\b([a-z])(?: ([a-z]))+\b/g, (run) => run.replaceAll(" ", ""))
    .split(" ");
}

function plainParticle(word: string): string {
  return ownWord(SAME_PARTICLE, word) ?? word;
}

/** A name may be `constructor`, which every object of the language knows. */
function ownWord(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

function plainNumber(word: string): string {
  return ownWord(NUMBERS, word) ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/, "$1");
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word) || ROMAN.test(word);
}

function commonWord(word: string): boolean {
  return COMMON_ORGANIZATION_WORDS.has(word);
}
