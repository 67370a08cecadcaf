import type { NameMatch, NameReason } from "#model/name-match.ts";
import { comparePersonWords, compareOrganizationWords } from "./compare-latin.ts";
import type { WordsCompared } from "./compare-words.ts";
import { latinKoreanKeys } from "./korean-keys.ts";
import { latinChineseKeys } from "./chinese-keys.ts";
import { type NameReading, readName } from "./read-name.ts";
import { type Sound, spellingCost } from "./sounds.ts";

export type NameKind = "person" | "organization";

export const NAMES_ALIKE = 0.75;
const NONE: NameMatch = { likeness: 0, because: "different" };
/** What a spelling may cost a letter (`spellingCost`) until nothing is left of the likeness. */
const COST_A_LETTER = 0.32;
/** The given name alone; one word left out: a title, a nickname, a second name. */
const PART = 0.7;
const LEFT_OUT = 0.85;
const SHORTEST_PART = 4;
const SAME_READING = 0.6;
const SAME_SOUNDS = 0.88;
const ONE_SYLLABLE_OFF = 0.55;

/** How alike two names are, in whatever scripts they stand; the same in both directions. */
export function compareNames(a: string, b: string, kind: NameKind = "person"): NameMatch {
  return compareReadings(readName(a), readName(b), kind);
}

/** The same with the names already read: for comparing one with many. What is below `least` may come out as 0. */
export function compareReadings(
  a: readonly NameReading[],
  b: readonly NameReading[],
  kind: NameKind = "person",
  least = 0,
): NameMatch {
  let best = NONE;
  for (const left of a) {
    for (const right of b) {
      const match = compareReading(left, right, kind, least);
      if (match.likeness > best.likeness) best = match;
    }
  }
  return best;
}

function compareReading(a: NameReading, b: NameReading, kind: NameKind, least: number): NameMatch {
  if (a.script === b.script) {
    if (a.exact === b.exact && a.exact !== "") return { likeness: 1, because: sameBecause(a, b) };
    return a.script === "latin" || a.script === "khmer"
      ? compareLetters(a, b, kind)
      : compareCharacters(a, b);
  }
  if (a.parts.length > 0 && b.parts.length === 0) return compareSpelling(a, b.words, least);
  if (b.parts.length > 0 && a.parts.length === 0) return compareSpelling(b, a.words, least);
  const [there, back] = [compareSpelling(a, b.words, least), compareSpelling(b, a.words, least)];
  return there.likeness >= back.likeness ? there : back;
}

function sameBecause(a: NameReading, b: NameReading): NameReason {
  if (a.text === b.text) return "same";
  return a.script === "han" ? "characters" : "spacing";
}

/** Names in an alphabet: word by word; two spellings of one Korean or Chinese name have the same sounds. */
function compareLetters(a: NameReading, b: NameReading, kind: NameKind): NameMatch {
  const [left, right] = [a.words, b.words];
  if (left.length > 1 && left.toSorted().join(" ") === right.toSorted().join(" "))
    return { likeness: 0.98, because: "order" };
  const compared =
    kind === "person" ? comparePersonWords(left, right) : compareOrganizationWords(left, right);
  const match = { likeness: compared.likeness, because: wordsBecause(compared) };
  if (kind === "person" && match.likeness < SAME_SOUNDS && sharesWholeName(left, right)) {
    return { likeness: SAME_SOUNDS, because: "same-sounds" };
  }
  return match;
}

function wordsBecause({ likeness, unlike, missing, initials, respelt }: WordsCompared): NameReason {
  if (unlike > 0 || likeness < NAMES_ALIKE) return "different";
  if (initials > 0) return "initials";
  if (missing > 0) return "part";
  return respelt > 0 ? "spelling" : "order";
}

function sharesWholeName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  const keys = new Set(wholeKeys(a));
  return wholeKeys(b).some((key) => keys.has(key));
}

function wholeKeys(words: readonly string[]): string[] {
  return [...latinKoreanKeys(words), ...latinChineseKeys(words)].filter((key) => /^[KZ]/.test(key));
}

/** Hangul or Han: another character is another name; one may leave the surname out. */
function compareCharacters(a: NameReading, b: NameReading): NameMatch {
  if (a.script === "han" && a.words.join(" ") === b.words.join(" "))
    return { likeness: SAME_READING, because: "same-sounds" };
  const [short, long] = a.exact.length < b.exact.length ? [a.exact, b.exact] : [b.exact, a.exact];
  if (short.length >= 2 && long.length > short.length && long.endsWith(short))
    return { likeness: 0.7, because: "part" };
  const shared = Array.from(short).filter((letter, at) => long[at] === letter).length;
  if (short.length === long.length && short.length >= 3 && shared === short.length - 1) {
    return { likeness: ONE_SYLLABLE_OFF, because: "different" };
  }
  return { likeness: 0.3 * (shared / long.length), because: "different" };
}

/** A name in another script against Latin letters that may spell it, in either order, or its given name alone. */
function compareSpelling(spoken: NameReading, words: readonly string[], least: number): NameMatch {
  const ways = waysToSay(spoken);
  const whole = spelling(ways.whole, words, least);
  if (whole >= PART) return { likeness: whole, because: "romanisation" };
  const fewer = words.length > 1 ? words.map((_, at) => words.filter((__, other) => other !== at)) : [];
  const rest = fewer.filter((list) => list.join("").length >= SHORTEST_PART);
  const scaled = (share: number, said: readonly Said[], list: readonly string[]): number =>
    share <= least ? 0 : share * spelling(said, list, least / share);
  const part = Math.max(
    scaled(PART, ways.given, words),
    ...rest.map((list) => scaled(LEFT_OUT, ways.whole, list)),
    ...rest.map((list) => scaled(PART * LEFT_OUT, ways.given, list)),
  );
  if (part > whole) return { likeness: part, because: "part" };
  return { likeness: whole, because: "different" };
}

/** How likely the Latin words spell one of the ways to say a name, 0 below `least`; costs grow with what is spelt otherwise. */
function spelling(said: readonly Said[], words: readonly string[], least: number): number {
  const letters = words.join("");
  const limit = Math.max(3, letters.length) * COST_A_LETTER;
  let cost = limit * (1 - least);
  let isWithin = false;
  for (const sounds of said) {
    const found = spellingCost(sounds, letters, cost);
    if (found > cost) continue;
    cost = found;
    isWithin = true;
  }
  return isWithin ? 1 - cost / limit : 0;
}

/** The sounds of a name one after the other. */
type Said = readonly Sound[];
const WAYS = new WeakMap<NameReading, { whole: Said[]; given: Said[] }>();

/** Every way to say a name, in each order in which its parts may be spelt; and its given name alone. */
function waysToSay(spoken: NameReading): { whole: Said[]; given: Said[] } {
  const known = WAYS.get(spoken);
  if (known !== undefined) return known;
  const count = spoken.parts.length;
  const ways = {
    whole: orders(count).flatMap((order) => inOrder(spoken, order)),
    given: count > 1 ? inOrder(spoken, [count - 1]) : [],
  };
  WAYS.set(spoken, ways);
  return ways;
}

function inOrder({ parts }: NameReading, order: readonly number[]): Said[] {
  let said: Said[] = [[]];
  for (const place of order)
    said = said.flatMap((before) => (parts[place] ?? []).map((way) => [...before, ...way]));
  return said;
}

/** The orders in which the parts may be spelt: as they stand, the first last, and backwards. */
function orders(count: number): number[][] {
  const straight = Array.from({ length: count }, (_, at) => at);
  if (count < 2) return [straight];
  const turned = [...straight.slice(1), 0];
  return count === 2 ? [straight, turned] : [straight, turned, straight.toReversed()];
}
