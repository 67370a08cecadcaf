import type { ScoreRun } from "#model/score.ts";

/** One place in which a run made again is not what was stored: the way to it, and both values as JSON. */
export type RunDifference = { at: string; stored: string; found: string };

const MOST = 20;
const ABSENT = "(none)";

/** Where two runs differ, in the order of the first, 20 places at most; none when they are equal bit for bit. */
export function runDifferences(stored: ScoreRun, found: ScoreRun): RunDifference[] {
  const differences: RunDifference[] = [];
  collect("run", stored, found, differences);
  return differences;
}

function collect(at: string, stored: unknown, found: unknown, into: RunDifference[]): void {
  if (into.length >= MOST || Object.is(stored, found)) return;
  if (isBranch(stored) && isBranch(found) && Array.isArray(stored) === Array.isArray(found)) {
    for (const name of new Set([...Object.keys(stored), ...Object.keys(found)])) {
      collect(`${at}.${name}`, stored[name], found[name], into);
    }
    return;
  }
  into.push({ at, stored: textOf(stored), found: textOf(found) });
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function textOf(value: unknown): string {
  return value === undefined ? ABSENT : JSON.stringify(value);
}
