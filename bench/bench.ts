/** What a figure came out as, what was promised, and whether it holds. */
export type Outcome = { figure: string; goal: string; pass: boolean };

/** One figure we claim: `run` prints its working line by line and returns the outcome; `args` are what follows its name. */
export type Bench = {
  /** What is measured, against what. */
  compares: string;
  /** About how long it takes on two cores. */
  takes: string;
  run: (print: (line: string) => void, args?: readonly string[]) => Promise<Outcome>;
};

/** The value below which `share` (0–1) of the sorted measurements lie (nearest rank). */
export function percentile(measured: readonly number[], share: number): number {
  const sorted = measured.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("no measurements");
  return value;
}

/** Numbers in [0, 1) from a printed seed: the same on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
