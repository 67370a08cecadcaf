import { type Sound, sound } from "./sounds.ts";

/**
 * The consonants: series (a or o: it decides how the vowel after it sounds), how they are spelt at the beginning of a
 * syllable and at its end, the usual spelling first. Sources: the UNGEGN romanisation of Khmer and the French-based
 * spellings of Cambodian passports.
 */
const CONSONANTS: Readonly<Record<string, readonly [series: "a" | "o", initial: string, final: string]>> = {
  ក: ["a", "k c g q", "k c g"],
  ខ: ["a", "kh k", "k kh"],
  គ: ["o", "k g kh", "k g"],
  ឃ: ["o", "kh k", "k kh"],
  ង: ["o", "ng", "ng n"],
  ច: ["a", "ch c j ts", "ch c k t"],
  ឆ: ["a", "chh ch", "ch chh"],
  ជ: ["o", "ch j c chh z", "ch c t"],
  ឈ: ["o", "chh ch", "ch chh"],
  ញ: ["o", "nh ny n gn", "nh n ng gn"],
  ដ: ["a", "d t", "t d th"],
  ឋ: ["a", "th t", "th t"],
  ឌ: ["o", "d t", "t d"],
  ឍ: ["o", "th t", "th t"],
  ណ: ["a", "n", "n nn"],
  ត: ["a", "t d", "t th d"],
  ថ: ["a", "th t", "th t"],
  ទ: ["o", "t d th", "t th d"],
  ធ: ["o", "th t", "th t"],
  ន: ["o", "n", "n nn"],
  ប: ["a", "b p", "p b"],
  ផ: ["a", "ph p f", "p ph"],
  ព: ["o", "p b ph", "p b"],
  ភ: ["o", "ph p f", "p ph"],
  ម: ["o", "m", "m"],
  យ: ["o", "y i j", "y i"],
  រ: ["o", "r", "r - l"],
  ល: ["o", "l r", "l"],
  វ: ["o", "v w", "v w o u"],
  ឝ: ["a", "s", "s"],
  ឞ: ["a", "s", "s"],
  ស: ["a", "s z", "s h"],
  ហ: ["a", "h", "h - s"],
  ឡ: ["a", "l", "l"],
  អ: ["a", "-", "-"],
};

/** The vowel signs as they sound after a consonant of the a series and of the o series. */
const VOWELS: Readonly<Record<string, readonly [a: string, o: string]>> = {
  "": ["a o or aw", "o a or ou oa u ea"],
  "ា": ["a aa ar", "ea a ear ia er"],
  "ិ": ["e i ei eh", "i e ee"],
  "ី": ["ei ey i ee y ie", "i y ee ey"],
  "ឹ": ["oe eu e i ue", "eu u oe ue i e"],
  "ឺ": ["eu oe ue", "eu ue oe u"],
  "ុ": ["o u ou", "u o ou"],
  "ូ": ["o ou oo au", "u ou oo"],
  "ួ": ["uo ua ou uor", "uo ua ou uor"],
  "ើ": ["aeu eu oe ae er aoe", "eu oe er aeu"],
  "ឿ": ["oeu eu oeur eur eou oea", "oeu eu oeur eur eou oea"],
  "ៀ": ["ie ea ia iea ear", "ie ea ia iea ear"],
  "េ": ["e ei ay é eh", "e ei ee ay eh"],
  "ែ": ["ae e aie ea a aye", "ae e eae ea aye"],
  "ៃ": ["ai ay ey ei y", "ey ei ai ay y"],
  "ោ": ["ao o au aw oa", "o ou oo u ao"],
  "ៅ": ["au ao ov aw ow av", "ov au ou ow ao eou"],
  "ំ": ["am om um orm", "um om am orm um"],
  "ះ": ["ah as eh ak a", "eah ah es eh a"],
  "ុំ": ["om um oum", "um om oum"],
  "ាំ": ["am aim arm", "oam am orm eam"],
  "ិះ": ["eh is e", "ih is i"],
  "ុះ": ["oh os", "uh us"],
  "េះ": ["eh es", "eh es"],
  "ោះ": ["aoh aos oh os", "ouh oh uoh os"],
  "័": ["a", "oa ea a o"],
  "ៈ": ["ak a", "eak a"],
};

const INDEPENDENT: Readonly<Record<string, string>> = {
  ឥ: "e ei i",
  ឦ: "ei ey i",
  ឧ: "o u ou",
  ឩ: "ou u oo",
  ឪ: "ov au ou",
  ឫ: "rue ri re ru",
  ឬ: "reu rue ri",
  ឭ: "lue lu li",
  ឮ: "leu lue",
  ឯ: "ae e ei",
  ឰ: "ai ay ei",
  ឱ: "ao o or",
  ឲ: "ao o or aoy",
  ឳ: "au ao",
};

const DROP_CONSONANT = 1;
const DROP_SILENT = 0.25;
const DROP_VOWEL = 0.45;

export type Series = "a" | "o";

/** The series that a consonant stands in, or undefined for what is no consonant. */
export function seriesOf(letter: string): Series | undefined {
  return CONSONANTS[letter]?.[0];
}

/** A consonant at the beginning or end of a syllable; `silent` where the script writes what is often not spelt. */
export function consonantSound(letter: string, place: "initial" | "final", silent: boolean): Sound {
  const [, initial, final] = CONSONANTS[letter] ?? ["a", "-", "-"];
  const spellings = place === "initial" ? initial : final;
  return sound(spellings, 0.12, spellings.startsWith("-") ? 0 : silent ? DROP_SILENT : DROP_CONSONANT);
}

/** A vowel (its signs together) after a consonant of the series; `ending` an unstressed one, which may be silent. */
export function vowelSound(signs: string, series: Series, ending: boolean): Sound {
  const known = VOWELS[signs] ?? VOWELS[signs.slice(0, 1)] ?? VOWELS[""]!;
  return sound(known[series === "a" ? 0 : 1], 0.08, ending ? DROP_SILENT : DROP_VOWEL);
}

/** A vowel letter that stands by itself, or undefined. */
export function independentVowel(letter: string): Sound | undefined {
  const spellings = INDEPENDENT[letter];
  return spellings === undefined ? undefined : sound(spellings, 0.08, DROP_CONSONANT);
}

/** The register shifter turns p into b or the other way round, and the series of what follows. */
export function shifted(letter: string, shifter: string | undefined): Sound | undefined {
  return letter === "ប" && shifter === "\u17c9" ? sound("p b", 0.12, DROP_CONSONANT) : undefined;
}

/** Two letters for sounds that Khmer writes with ha: f, z and others of foreign names. */
export function foreignSound(letter: string): Sound | undefined {
  const spellings: Readonly<Record<string, string>> = {
    វ: "f v ph",
    ស: "z s j zh hs x",
    ម: "m",
    ន: "n",
    ល: "l",
    គ: "g k",
    ក: "g k",
  };
  const found = spellings[letter];
  return found === undefined ? undefined : sound(found, 0.12, DROP_CONSONANT);
}
