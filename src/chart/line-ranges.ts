import type { Say } from "./words/say.ts";

/**
 * Line numbers as ranges, "12–14, 31". Past `most` ranges the rest is counted, with the last line, so that nothing is
 * cut without saying so; no lines at all are said to be not given.
 */
export function lineRanges(say: Say, lines: readonly number[], most = 16): string {
  const sorted = [...new Set(lines)].toSorted((a, b) => a - b);
  const last = sorted.at(-1);
  if (last === undefined) return say.text("linesNotGiven");
  const ranges: { from: number; to: number }[] = [];
  for (const line of sorted) {
    const open = ranges.at(-1);
    if (open !== undefined && line === open.to + 1) open.to = line;
    else ranges.push({ from: line, to: line });
  }
  const shown = ranges.length > most ? ranges.slice(0, most - 1) : ranges;
  const left = sorted.length - shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const words = shown.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return [...words, ...(left > 0 ? [say.text("moreLines", { n: left, last: String(last) })] : [])].join(", ");
}
