import { editDistance } from "./edit-distance.ts";
import { skeleton } from "./skeleton.ts";

/** Two words this unlike are two different words. */
const SAME_WORD = 0.65;
const SAME_SOUND = 0.85;
const INITIAL = 0.8;
const SHORTENED = 0.75;
/** What a pair of different words weighs against the words that agree. */
const CONFLICT = 2;

/** How much a word of a name says: shared or missing, and missing on one side only. */
export type WordWeights = {
  readonly word: (word: string) => number;
  readonly missing: (word: string) => number;
};

/** How two lists of words compare: 1 is the same words, and what was met on the way. */
export type WordsCompared = {
  readonly likeness: number;
  readonly unlike: number;
  readonly missing: number;
  readonly initials: number;
  readonly respelt: number;
};

/**
 * Pairs the words of two names, best first, whatever their order. Words that find none count against it: on both sides
 * as a conflict, on one side as a part the other leaves out.
 */
export function compareWords(
  a: readonly string[],
  b: readonly string[],
  weights: WordWeights,
): WordsCompared {
  const pairs = a
    .flatMap((left, i) =>
      b.map((right, j) => ({ i, j, like: wordLikeness(left, right), weight: weights.word(left) })),
    )
    .filter(({ like }) => like >= SAME_WORD)
    .toSorted((x, y) => y.like - x.like || y.weight - x.weight);
  const [fromA, fromB] = [new Set<number>(), new Set<number>()];
  let [agreed, total, initials, respelt] = [0, 0, 0, 0];
  for (const { i, j, like } of pairs) {
    if (fromA.has(i) || fromB.has(j)) continue;
    fromA.add(i);
    fromB.add(j);
    const weight = (weights.word(a[i]!) + weights.word(b[j]!)) / 2;
    agreed += weight * like;
    total += weight;
    if (like === INITIAL) initials += 1;
    else if (like < 1) respelt += 1;
  }
  const leftA = a.filter((_, i) => !fromA.has(i)).toSorted((x, y) => weights.word(y) - weights.word(x));
  const leftB = b.filter((_, j) => !fromB.has(j)).toSorted((x, y) => weights.word(y) - weights.word(x));
  const conflicts = Math.min(leftA.length, leftB.length);
  for (let at = 0; at < conflicts; at += 1) {
    total += CONFLICT * Math.min(weights.word(leftA[at]!), weights.word(leftB[at]!));
  }
  const missing = [...leftA.slice(conflicts), ...leftB.slice(conflicts)];
  const alone = fromA.size < 2 ? 2 : 1;
  for (const word of missing) total += alone * weights.missing(word);
  return {
    likeness: total === 0 ? 0 : agreed / total,
    unlike: conflicts,
    missing: missing.length,
    initials,
    respelt,
  };
}

/** How alike two folded words are: 1 the same; initials, shortened forms, few letters changed or the same consonants less. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? INITIAL : 0;
  const letters = 1 - editDistance(a, b) / long.length;
  if (short.length >= 3 && long.length >= 6 && long.startsWith(short)) return Math.max(SHORTENED, letters);
  if (short.length >= 4 && letters >= 0.5 && skeleton(a) === skeleton(b))
    return Math.max(SAME_SOUND, letters);
  return letters;
}
