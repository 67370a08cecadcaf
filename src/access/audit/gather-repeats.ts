const WINDOW_MS = 15 * 60_000;

/**
 * Says how often something was done when it is to be entered, else nothing: the first time at once, then once a
 * quarter of an hour for each key.
 */
export type Repeats = (key: string) => number | undefined;

/** `now` gives monotonic milliseconds. Keys that have rested for two windows are forgotten. */
export function gatherRepeats(now: () => number): Repeats {
  const seen = new Map<string, { entered: number; since: number }>();
  return (key) => {
    for (const [other, { entered }] of seen)
      if (now() - entered > 2 * WINDOW_MS && other !== key) seen.delete(other);
    const { entered, since } = seen.get(key) ?? { entered: -Infinity, since: 0 };
    if (now() - entered < WINDOW_MS) {
      seen.set(key, { entered, since: since + 1 });
      return undefined;
    }
    seen.set(key, { entered: now(), since: 0 });
    return since + 1;
  };
}
