import { en } from "./en.ts";
import { km } from "./km.ts";
import { ko } from "./ko.ts";
import type { Word } from "./word.ts";
import { zh } from "./zh.ts";

export const LANGUAGES = ["en", "ko", "km", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Key = keyof typeof en;

export const WORDS: Readonly<Record<Language, Readonly<Partial<Record<Key, Word>>>>> = { en, ko, km, zh };

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  ko: "한국어",
  km: "ខ្មែរ",
  zh: "中文",
};

/** The text for a key, in English where the language has none; numbers are written the way of the language. */
export function say(
  language: Language,
  key: Key,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const word = WORDS[language][key] ?? en[key];
  const text = typeof word === "string" ? word : values["n"] === 1 ? word[0] : word[1];
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? showNumber(value, language) : value;
  });
}

/** A number with the separators of the language; never rounded. */
export function showNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
}
