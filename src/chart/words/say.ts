import type { LinkAttribute } from "#model/attributes.ts";
import type { ChartLanguage } from "#model/chart.ts";
import { counted } from "#chart/counted.ts";
import type { ChartWords, TextKey } from "./chart-words.ts";
import { en } from "./en.ts";
import { km } from "./km.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

const WORDS: Readonly<Record<ChartLanguage, ChartWords>> = { en, ko, km, zh };

/** The words of a language as a chart asks for them. */
export type Say = {
  readonly words: ChartWords;
  readonly text: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
  /** "1 record", "3 records". */
  readonly records: (count: number) => string;
  /** What a link says of itself: "50 %", "held at". */
  readonly attribute: (name: LinkAttribute, value: string) => string;
};

/** The words of a chart in one language; numbers are filled in with thousands set apart. */
export function sayIn(language: ChartLanguage): Say {
  const words = WORDS[language];
  const text: Say["text"] = (key, values = {}) => fill(words.texts[key], values);
  return {
    words,
    text,
    records: (count) => text(count === 1 ? "oneRecord" : "severalRecords", { n: count }),
    attribute(name, value) {
      if (name === "deleted" && (value === "true" || value === "yes")) return words.texts.deleted;
      const said = name === "capacity" ? (words.capacities[value] ?? value.replaceAll("_", " ")) : value;
      return fill(words.attributes[name], { value: said });
    },
  };
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? counted(value) : value;
  });
}
