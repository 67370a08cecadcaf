import type { Parsed } from "#model/identifiers/parsed.ts";
import type { IdRule } from "#model/profile.ts";
import type { Row } from "./read-table.ts";

/** An identifier read from a row: from which column and text, with the names that stood in the same cell. */
export type ReadId = {
  readonly parsed: Parsed;
  readonly header: string;
  readonly value: string;
  readonly names: readonly string[];
};

/** The identifiers a rule finds in a row; none when the cells are blank. */
export type IdReader = (row: Row) => readonly ReadId[];

export type Rule<P extends IdRule["parse"]> = Extract<IdRule, { parse: P }>;

export const NONE: readonly ReadId[] = [];
export const NO_NAMES: readonly string[] = [];

/** One identifier, as the readers give it. */
export function one(header: string, value: string, parsed: Parsed): readonly ReadId[] {
  return [{ parsed, header, value, names: NO_NAMES }];
}
