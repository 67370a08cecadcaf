import type { Flaw } from "./parsed.ts";

const PLAIN = /^[\x20-\x7e]*$/;
/** Scripts that part words or shape letters with zero-width characters, and pictures that are joined by one. */
const WITH_JOINERS =
  "\\p{sc=Khmer}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Myanmar}\\p{sc=Arabic}\\p{sc=Devanagari}\\p{sc=Bengali}\\p{sc=Sinhala}\\p{sc=Tamil}\\p{Extended_Pictographic}\\uFE0F";
const JOINER = new RegExp(
  `(?<![${WITH_JOINERS}])[\\u200B-\\u200D]|[\\u200B-\\u200D](?![${WITH_JOINERS}])`,
  "u",
);
/** Direction marks, controls, soft hyphens, fillers, marks inside a text: nothing a reader sees. */
const HIDDEN =
  /[\u00AD\u061C\u115F\u1160\u180E\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFEFF\uFFA0]|\u034F|(?![\t\n\r])\p{Cc}|[\u{E0000}-\u{E007F}]/u;
const LATIN_WITH_LIKENESS =
  /(?:\p{sc=Latin}\p{M}*[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}]\p{M}*\p{sc=Latin})/u;

/**
 * Why a text is not what it seems: characters that nobody sees (except where a script needs them), or letters of scripts
 * that look alike within a word. It is kept exactly; undefined for any other text.
 */
export function oddLetters(text: string): Flaw | undefined {
  if (PLAIN.test(text)) return undefined;
  if (HIDDEN.test(text) || JOINER.test(text)) {
    return { reason: "bad-character", message: "holds characters that cannot be seen; it is kept exactly" };
  }
  return LATIN_WITH_LIKENESS.test(text) ? LOOK_ALIKE : undefined;
}

const LOOK_ALIKE: Flaw = {
  reason: "bad-character",
  message: "mixes letters of several scripts that look alike; it is kept exactly",
};

/** The flaw of a text whose words mix Latin with Cyrillic or Greek letters. */
export function lookAlikes(text: string): Flaw | undefined {
  return !PLAIN.test(text) && LATIN_WITH_LIKENESS.test(text) ? LOOK_ALIKE : undefined;
}
