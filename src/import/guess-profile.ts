import type { Profile } from "#model/profile.ts";
import { type Bound, bindFolded, bindProfile, fits } from "./bind-profile.ts";
import { type FoldedHeader, foldHeader } from "./fold-header.ts";
import { fitsHeaderless } from "./headerless.ts";
import type { Row } from "./read-table.ts";

/** How a table could be read: a profile laid over a header line, and the share of the header it explains. */
export type Reading = {
  readonly bound: Bound;
  readonly headerLine: number;
  readonly explained: number;
};

const HEADER_ROWS = 30;

/**
 * The readings of the first rows under the given profiles, best first: the one that explains most of a header line
 * among the first 30 records (or on `headerLine`, when it is stated). A profile fits only where the columns it requires are there by name.
 */
export function guessProfile(
  rows: readonly Row[],
  profiles: readonly Profile[],
  fileName: string,
  headerLine?: number,
): Reading[] {
  const readings: Reading[] = [];
  const headers = rows
    .slice(0, HEADER_ROWS)
    .flatMap(({ cells, line, flaw }, index) =>
      flaw !== undefined || cells.length === 1 || (headerLine !== undefined && line !== headerLine)
        ? []
        : [{ line, folded: cells.map(foldHeader), above: linesOf(rows.slice(0, index)) }],
    );
  for (const profile of profiles.filter(({ records }) => records === undefined)) {
    const reading = profile.headerless ? headerless(rows, profile, fileName) : headed(headers, profile);
    if (reading !== undefined) readings.push(reading);
  }
  return readings.toSorted((a, b) => b.explained - a.explained);
}

/** True when nothing but a person can tell the two best readings apart. */
export function isTie([best, second]: readonly Reading[]): boolean {
  return best !== undefined && second !== undefined && second.explained >= best.explained;
}

/** The exact text of rows, as the lines above a header. */
export function linesOf(rows: readonly Row[]): string[] {
  return rows.map(({ raw }) => raw);
}

type Candidate = {
  readonly line: number;
  readonly folded: readonly FoldedHeader[];
  readonly above: readonly string[];
};

function headed(headers: readonly Candidate[], profile: Profile): Reading | undefined {
  let best: Reading | undefined;
  for (const { line, folded, above } of headers) {
    const bound = bindFolded(profile, folded, { above });
    if (!fits(bound)) continue;
    const named = folded.filter(({ whole }) => whole !== "").length;
    const explained = bound.covered / Math.max(1, named);
    if (best === undefined || explained > best.explained) best = { bound, headerLine: line, explained };
  }
  return best;
}

function headerless(rows: readonly Row[], profile: Profile, fileName: string): Reading | undefined {
  const sample = rows.filter((row) => row.flaw === undefined).slice(0, HEADER_ROWS);
  if (!fitsHeaderless(profile, sample, fileName)) return undefined;
  const header = profile.columns.map((column) => column.role);
  return { bound: bindProfile(profile, header), headerLine: 0, explained: 1 };
}
