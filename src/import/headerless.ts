import type { Profile } from "#model/profile.ts";
import type { Row } from "./read-table.ts";

const NULL = /^-0-\s*$/;
const NUMBER = /^\s*\d{1,9}\s*$/;

type Look = (rows: readonly Row[], fileName: string) => boolean;

/** What the rows of each headerless format show beside the number of their columns. */
const LOOKS: Partial<Record<Profile["rows"], Look>> = {
  ofac_main: (rows) => rows.some(({ cells }) => cells.filter((cell) => NULL.test(cell)).length >= 3),
  ofac_add: (rows) => rows.every(({ cells }) => NUMBER.test(cells[1] ?? "") && NULL.test(cells[5] ?? "")),
  ofac_alt: (rows) =>
    rows.every(({ cells }) => NUMBER.test(cells[1] ?? "") && /^[afn]ka$/i.test(cells[2]?.trim() ?? "")),
  ofac_comments: (_, fileName) => /comment/i.test(fileName),
};

/**
 * True when the rows look like those of a profile that has no header line: OFAC's files by the number of their
 * columns, their numbers and their null `-0- `; the two-column comments file also by its name.
 */
export function fitsHeaderless(profile: Profile, rows: readonly Row[], fileName: string): boolean {
  const look = LOOKS[profile.rows];
  if (look === undefined || rows.length === 0) return false;
  const width = profile.columns.length;
  const even = rows.every(({ cells }) => cells.length === width && NUMBER.test(cells[0] ?? ""));
  return even && look(rows, fileName);
}
