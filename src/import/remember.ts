import { detached } from "./detached.ts";

const MAX_KEPT = 60_000;

type Answers<T> = Map<string, Map<string, T>>;

/**
 * The function with its answers kept, for files name the same numbers again and again. When as many new ones as it may
 * keep have come, it forgets those that were not asked for meanwhile.
 */
export function remember<T>(
  compute: (text: string, beside: string) => T,
): (text: string, beside: string) => T {
  let young: Answers<T> = new Map();
  let old: Answers<T> = new Map();
  let count = 0;
  return (text, beside) => {
    let answers = young.get(beside);
    const known = answers?.get(text);
    if (known !== undefined) return known;
    // an answer may hold its text: not that of the whole piece
    const own = detached(text);
    const answer = old.get(beside)?.get(own) ?? compute(own, beside);
    if (count >= MAX_KEPT) {
      old = young;
      young = new Map();
      answers = undefined;
      count = 0;
    }
    if (answers === undefined) young.set(beside, (answers = new Map()));
    answers.set(own, answer);
    count += 1;
    return answer;
  };
}
