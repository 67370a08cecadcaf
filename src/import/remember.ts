import { detached } from "./detached.ts";

const MAX_KEPT = 100_000;

/** The function with its answers kept, for files name the same numbers again and again; forgets all when full. */
export function remember<T>(
  compute: (text: string, beside: string) => T,
): (text: string, beside: string) => T {
  const kept = new Map<string, Map<string, T>>();
  let count = 0;
  return (text, beside) => {
    let answers = kept.get(beside);
    if (answers === undefined) kept.set(beside, (answers = new Map()));
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (count >= MAX_KEPT) {
      kept.clear();
      kept.set(beside, (answers = new Map()));
      count = 0;
    }
    const answer = compute(text, beside);
    answers.set(detached(text), answer);
    count += 1;
    return answer;
  };
}
