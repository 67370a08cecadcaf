/**
 * The function with its last answer kept: as long as the parts of the state it reads are the same values, it is not
 * worked out again. The state is never changed in place, so the same values mean the same answer.
 */
export function remember<S, T>(
  parts: (state: S) => readonly unknown[],
  compute: (state: S) => T,
): (state: S) => T {
  let kept: { of: readonly unknown[]; answer: T } | undefined;
  return (state) => {
    const of = parts(state);
    if (kept !== undefined && of.every((part, index) => part === kept?.of[index])) return kept.answer;
    kept = { of, answer: compute(state) };
    return kept.answer;
  };
}
