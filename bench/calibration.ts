/** A score (0–1) and whether the set it belongs to is a positive compound. */
export type Judged = { score: number; isTrue: boolean };

/** The step function that never falls and fits the outcomes best (pool adjacent violators): a score to a chance. */
export function isotonic(judged: readonly Judged[]): { from: number; chance: number; sets: number }[] {
  const steps: { from: number; sets: number; trues: number }[] = [];
  for (const { score, isTrue } of judged.toSorted((a, b) => a.score - b.score)) {
    steps.push({ from: score, sets: 1, trues: Number(isTrue) });
    while (steps.length > 1) {
      const [before, last] = steps.slice(-2) as [(typeof steps)[number], (typeof steps)[number]];
      if (before.trues * last.sets < last.trues * before.sets && before.from < last.from) break;
      steps.splice(-2, 2, {
        from: before.from,
        sets: before.sets + last.sets,
        trues: before.trues + last.trues,
      });
    }
  }
  return steps.map(({ from, sets, trues }) => ({ from, sets, chance: trues / sets }));
}

/** The chance that the table gives a score. */
export function chanceOf(table: ReturnType<typeof isotonic>, score: number): number {
  return (table.findLast(({ from }) => from <= score) ?? table[0]!).chance;
}

/** Mean squared error of the chances (Brier 1950). */
export function brier(judged: readonly Judged[], chance: (score: number) => number): number {
  return (
    judged.reduce((sum, { score, isTrue }) => sum + (chance(score) - Number(isTrue)) ** 2, 0) / judged.length
  );
}

/** Expected calibration error: by tenths of the chance, how far the mean chance is from the share that is true. */
export function calibrationError(judged: readonly Judged[], chance: (score: number) => number): number {
  const bins = Array.from({ length: 10 }, () => ({ chances: 0, trues: 0 }));
  for (const { score, isTrue } of judged) {
    const given = chance(score);
    const bin = bins[Math.min(9, Math.floor(10 * given))]!;
    bin.chances += given;
    bin.trues += Number(isTrue);
  }
  return bins.reduce((sum, { chances, trues }) => sum + Math.abs(chances - trues), 0) / judged.length;
}
