import type { LinkAttribute, LinkAttributes } from "./attributes.ts";
import { type EntityId, type LinkId, linkId } from "./graph.ts";
import { LINK_KINDS } from "./kinds.ts";
import type { Source } from "./source.ts";
import type { Standing } from "./standing.ts";

/** The attributes of links that a score reads; a table carries no others. */
export const SCORED_ATTRIBUTES = [
  "role",
  "capacity",
  "share",
  "relation",
  "until",
] as const satisfies readonly LinkAttribute[];

/** Stands in `day` for a link that bears no date. */
export const NO_DAY = -(2 ** 31);

/**
 * Pairs of entities of which nobody has decided yet whether they are one: places of both, and how likely it is (0–1).
 */
export type UndecidedColumns = { a: Int32Array; b: Int32Array; probability: Float64Array };

/**
 * The links of a scope as numbers, for scoring millions of them: row by row, `kind` indexes `LINK_KINDS`, `from` and
 * `to` index `entities`, `source` indexes `sources`, `day` is the last event in days since 1970 or `NO_DAY`, and
 * `attributes` indexes `attributeSets`, of which the first is empty. `ids` may be left out where every id is
 * `linkId(kind, from, to, source)`, `undecided` where there are no such pairs.
 */
export type EvidenceTable = {
  revision: string;
  sources: Source[];
  entities: EntityId[];
  standings: Map<EntityId, Standing>;
  kind: Uint8Array;
  from: Int32Array;
  to: Int32Array;
  source: Int32Array;
  count: Int32Array;
  day: Int32Array;
  attributes: Int32Array;
  attributeSets: LinkAttributes[];
  ids?: LinkId[];
  undecided?: UndecidedColumns;
};

/** Days since 1970 of a date, or of the date of an ISO 8601 time as written; undefined when the text is neither. */
export function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}($|T)/.test(text)) return undefined;
  const milliseconds = Date.parse(text.slice(0, 10));
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 86_400_000;
}

/** Reads days: `NO_DAY` for "" and for what begins with no date. What was read once is looked up. */
export function openDays(): (text: string) => number {
  const known = new Map<string, number>([["", NO_DAY]]);
  return (text) => {
    const date = text.slice(0, 11);
    const before = known.get(date);
    if (before !== undefined) return before;
    const day = dayNumber(date) ?? NO_DAY;
    known.set(date, day);
    return day;
  };
}

/** The id of the link in a row. */
export function linkIdAt(
  { ids, kind, from, to, source, entities, sources }: EvidenceTable,
  row: number,
): LinkId {
  if (ids !== undefined) return ids[row]!;
  const [start, end] = [entities[from[row]!]!, entities[to[row]!]!];
  return linkId(LINK_KINDS[kind[row]!]!, start, end, sources[source[row]!]!.id);
}
