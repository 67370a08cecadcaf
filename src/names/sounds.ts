/** A way to spell a sound in Latin letters and what it costs: 0 is the usual one, 1 is a far-fetched one. */
export type Spelling = readonly [letters: string, cost: number];

/** One sound of a name in another script. `drop` is what it costs to leave it unspelt. */
export type Sound = { readonly spellings: readonly Spelling[]; readonly drop: number };

const EXTRA_VOWEL = 0.5;
const EXTRA_H = 0.3;
const EXTRA_CONSONANT = 1;

/** A sound out of its spellings, best first, each a step dearer than the one before. */
export function sound(spellings: string, step = 0.15, drop = 1): Sound {
  return {
    spellings: spellings
      .split(" ")
      .map((letters, index): Spelling => [letters === "-" ? "" : letters, index * step]),
    drop,
  };
}

/** The spelling that is usual: each sound by its first. */
export function usualSpelling(sounds: readonly Sound[]): string {
  return sounds.map(({ spellings }) => spellings[0]?.[0] ?? "").join("");
}

/** Two rows of costs, for a word after the other: to make them anew takes longer than to fill them. */
let rows: readonly [Float64Array, Float64Array] = [new Float64Array(64), new Float64Array(64)];

/**
 * What it costs to read the folded Latin letters as a spelling of these sounds: 0 when every sound is spelt in its
 * usual way, about 1 for each consonant missing, added or wrong; infinite above the limit. The cheapest alignment, by
 * dynamic programming that leaves out what is above the limit already.
 */
export function spellingCost(
  sounds: readonly Sound[],
  letters: string,
  limit = Number.POSITIVE_INFINITY,
): number {
  const width = letters.length + 1;
  if (rows[0].length < width) rows = [new Float64Array(2 * width), new Float64Array(2 * width)];
  let [costs, next] = rows;
  costs[0] = 0;
  for (let at = 1; at < width; at += 1) costs[at] = costs[at - 1]! + extra(letters, at - 1);
  for (const { spellings, drop } of sounds) {
    next.fill(Number.POSITIVE_INFINITY, 0, width);
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < width; at += 1) {
      if (at > 0) next[at] = Math.min(next[at]!, next[at - 1]! + extra(letters, at - 1));
      const before = costs[at]!;
      if (before <= limit) {
        if (before + drop < next[at]!) next[at] = before + drop;
        for (const [spelling, cost] of spellings) {
          const end = at + spelling.length;
          if (end < width && before + cost < next[end]! && letters.startsWith(spelling, at))
            next[end] = before + cost;
        }
      }
      if (next[at]! < least) least = next[at]!;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [costs, next] = [next, costs];
  }
  return costs[width - 1]! > limit ? Number.POSITIVE_INFINITY : costs[width - 1]!;
}

function extra(letters: string, at: number): number {
  const letter = letters[at]!;
  if (letter === "h") return EXTRA_H;
  return "aeiouy".includes(letter) ? EXTRA_VOWEL : EXTRA_CONSONANT;
}
