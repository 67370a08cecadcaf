import { Problem } from "#model/problem.ts";
import type { Column, Profile } from "#model/profile.ts";
import type { AddedCell } from "./added-cells.ts";
import { numberAbove } from "./number-above.ts";
import type { DateOrder } from "./parse-date.ts";
import { type FoldedHeader, foldHeader, foldName, matchName } from "./fold-header.ts";

/** Stands in a map for a role that no column has. */
const NO_COLUMN = "#0";

/** A column of the file that has a meaning: where it stands, how it is headed, what the header itself says. */
export type BoundColumn = {
  readonly column: Column;
  readonly index: number;
  readonly header: string;
  readonly kept?: string | undefined;
  readonly zone?: string | undefined;
  readonly order?: DateOrder | undefined;
};

/**
 * A profile laid over a header. `twice` names roles for which two columns have equal claim; `added` are the cells that every
 * row gets after its own; `covered` counts the columns of the file that have a meaning.
 */
export type Bound = {
  readonly profile: Profile;
  readonly header: readonly string[];
  readonly columns: ReadonlyMap<string, BoundColumn>;
  readonly twice: readonly string[];
  readonly added: readonly AddedCell[];
  readonly covered: number;
};

/** What the file says beside its header: the lines above it, and what a person stated of single columns. */
export type Beside = {
  readonly above?: readonly string[] | undefined;
  readonly map?: Readonly<Record<string, string>> | undefined;
};

/**
 * Finds the profile's columns in the header by name; `map` overrides by ROLE=HEADER, ROLE=#INDEX (1-based; #0 for no column)
 * or ROLE==TEXT (the same text in every row). Throws `usage/invalid` when `map` names a role or column that is not there.
 */
export function bindProfile(profile: Profile, header: readonly string[], beside: Beside = {}): Bound {
  return bindFolded(profile, header.map(foldHeader), beside);
}

/** As `bindProfile`, for a header that is folded already: many profiles are laid over the same row. */
export function bindFolded(
  profile: Profile,
  folded: readonly FoldedHeader[],
  { above = [], map = {} }: Beside = {},
): Bound {
  const header = folded.map(({ text }) => text);
  const columns = new Map<string, BoundColumn>();
  const twice: string[] = [];
  const taken = new Set<number>();
  const added: AddedCell[] = [];
  const add = (column: Column, cell: AddedCell): void => {
    columns.set(column.role, bound(column, header.length + added.length, folded));
    added.push(cell);
  };
  for (const [role, where] of Object.entries(map)) {
    const column = profile.columns.find((candidate) => candidate.role === role);
    if (column === undefined) {
      const roles = profile.columns.map((candidate) => candidate.role);
      throw new Problem("usage/invalid", `Profile "${profile.id}" has no role "${role}".`, roles);
    }
    if (where.startsWith("=")) {
      add(column, { text: where.slice(1) });
      continue;
    }
    if (where === NO_COLUMN) continue;
    const index = mappedIndex(where, header);
    taken.add(index);
    columns.set(role, bound(column, index, folded));
  }
  for (const column of profile.columns) {
    if (columns.has(column.role) || map[column.role] === NO_COLUMN) continue;
    if (column.every) {
      const indexes = claimsOf(namesOf(column), folded, taken);
      for (const index of indexes) taken.add(index);
      if (indexes.length > 0) add(column, { indexes });
      continue;
    }
    const claim =
      column.at === undefined ? claimOf(profile, column, folded, taken) : { index: column.at - 1, equal: 1 };
    if (claim === undefined || claim.index >= header.length) {
      const text = numberAbove(column.above, above) ?? column.text;
      if (text !== undefined) add(column, { text });
      continue;
    }
    if (claim.equal > 1) twice.push(column.role);
    taken.add(claim.index);
    columns.set(column.role, bound(column, claim.index, folded));
  }
  return { profile, header, columns, twice, added, covered: taken.size };
}

/** True when one of the sets of roles that the profile requires is there. */
export function fits({ profile, columns }: Pick<Bound, "profile" | "columns">): boolean {
  return profile.requires.some((roles) => roles.every((role) => columns.has(role)));
}

/** The roles that are missing for a profile that a person stated, by the set that comes nearest; none when it will do. */
export function missingRoles({ profile, columns }: Pick<Bound, "profile" | "columns">): string[] {
  const sets = profile.suffices ?? profile.requires;
  const missing = sets.map((roles) => roles.filter((role) => !columns.has(role)));
  return missing.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function bound(column: Column, index: number, folded: readonly FoldedHeader[]): BoundColumn {
  const header = folded[index] ?? foldHeader(index < folded.length ? "" : column.role);
  const kept = namesOf(column)
    .map((name) => matchName(name, header)?.kept)
    .find((part) => part !== undefined);
  return { column, index, header: header.text, kept, zone: header.zone, order: header.order };
}

/** Where the profile finds the column: by its place where there is no header, else by name. */
function claimOf(
  profile: Profile,
  column: Column,
  folded: readonly FoldedHeader[],
  taken: ReadonlySet<number>,
): { index: number; equal: number } | undefined {
  return profile.headerless
    ? { index: profile.columns.indexOf(column), equal: 1 }
    : bestClaim(column, folded, taken);
}

/** The column with the first of the names that occurs; `equal` counts the columns that go by that very name. */
function bestClaim(
  column: Column,
  folded: readonly FoldedHeader[],
  taken: ReadonlySet<number>,
): { index: number; equal: number } | undefined {
  for (const name of namesOf(column)) {
    const claims = claimsOf([name], folded, taken);
    const [index] = claims;
    if (index === undefined) continue;
    const exact = claims.filter((at) => folded[at]?.whole === name);
    return { index: exact[0] ?? index, equal: exact.length > 0 ? exact.length : claims.length };
  }
  return undefined;
}

/** The columns that go by one of the names and are not taken. */
function claimsOf(
  names: readonly string[],
  folded: readonly FoldedHeader[],
  taken: ReadonlySet<number>,
): number[] {
  const claims: number[] = [];
  for (let index = 0; index < folded.length; index++) {
    const header = folded[index];
    if (header === undefined || taken.has(index)) continue;
    if (names.some((name) => matchName(name, header) !== undefined)) claims.push(index);
  }
  return claims;
}

const FOLDED_NAMES = new WeakMap<Column, readonly string[]>();

function namesOf(column: Column): readonly string[] {
  const known = FOLDED_NAMES.get(column);
  if (known !== undefined) return known;
  const names = column.names.map(foldName);
  FOLDED_NAMES.set(column, names);
  return names;
}

function mappedIndex(where: string, header: readonly string[]): number {
  const byNumber = /^#(\d{1,4})$/.exec(where)?.[1];
  const index =
    byNumber === undefined
      ? header.findIndex((text) => foldName(text) === foldName(where))
      : Number(byNumber) - 1;
  if (index < 0 || index >= header.length) {
    throw new Problem("usage/invalid", `The file has no column "${where}".`, header.slice(0, 50));
  }
  return index;
}
