import type { Bin } from "./bin-days.ts";

/** What is played when nothing is brushed: this share of the whole. */
const SHARE = 8;

/** The bars, and the stretch of them that is brushed. */
export type Played = {
  readonly bins: readonly Bin[];
  readonly first: number;
  readonly last: number;
  readonly isBrushed: boolean;
};

/** The window one bar later, the first one where none is brushed, or undefined at the end. */
export function nextWindow({
  bins,
  first,
  last,
  isBrushed,
}: Played): { from: string; until: string } | undefined {
  const width = isBrushed ? last - first : Math.max(0, Math.ceil(bins.length / SHARE) - 1);
  const start = isBrushed ? first + 1 : 0;
  const [from, until] = [bins[start]?.from, bins[start + width]?.until];
  return from === undefined || until === undefined ? undefined : { from, until };
}
