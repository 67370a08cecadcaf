import { withAdded } from "./added-cells.ts";
import type { Bound } from "./bind-profile.ts";
import type { MapContext } from "./map-context.ts";
import { carryCells } from "./carry-cells.ts";
import { conclude } from "./conclude.ts";
import { isLike } from "./is-like.ts";
import { ofacMapper } from "./map-ofac.ts";
import type { EntityRule } from "#model/profile.ts";
import { type EntityReader, entityReader } from "./read-entity.ts";
import { linkReader } from "./read-link.ts";
import type { Row } from "./read-table.ts";
import { issueOf, noIssues } from "./row-issues.ts";
import { settleCells } from "./settle-cells.ts";
import type { Said, SaidEntity, SaidLink } from "./said.ts";

/** What a row says, by the profile bound to its file. Rows come in order: what a merged cell holds goes on in those below it. */
export type RowMapper = (row: Row) => Said;

const NOTHING: readonly never[] = [];

/** Compiles the profile for a file: rows that cannot be taken in come back as issues with their exact text. */
export function rowMapper(bound: Bound, context: MapContext): RowMapper {
  const { rows } = bound.profile;
  const carry = carryCells(bound);
  const map = rows === "columns" ? columnMapper(bound, context) : ofacMapper(rows, context);
  return (row) => {
    const flaw = row.flaw ?? shapeFlaw(row, bound);
    if (flaw !== undefined) {
      return {
        entities: NOTHING,
        links: NOTHING,
        issues: [issueOf(row, undefined, undefined, flaw, "reject")],
        rejected: true,
      };
    }
    return map(withAdded(carry(row), bound.header.length, bound.added));
  };
}

/** Rows that are no rows of this table: comments, totals, headers in mid-file, too few or too many cells. */
function shapeFlaw({ cells }: Row, { header, profile }: Bound): Row["flaw"] {
  const width = header.length;
  const first = profile.totals.length === 0 ? "" : (cells.find((cell) => /\S/.test(cell))?.trim() ?? "");
  if (first !== "" && isLike(first, profile.totals)) {
    return { reason: "comment", message: "The line sums up entries and is none itself." };
  }
  if (cells.length !== width) {
    if (cells[0]?.startsWith("#") === true) return { reason: "comment", message: "The line is a comment." };
    const extra = cells.slice(width).some((cell) => /\S/.test(cell));
    if (cells.length > width && !extra) return undefined;
    return {
      reason: "field-count",
      message: `The row has ${cells.length} cells where the header has ${width}.`,
    };
  }
  if (!profile.headerless && cells.every((cell, index) => cell === header[index])) {
    return { reason: "repeated-header", message: "The header stands here again: another table may begin." };
  }
  return undefined;
}

function columnMapper(bound: Bound, context: MapContext): RowMapper {
  const { profile } = bound;
  const readers = profile.entities.flatMap((rule) => {
    const read = entityReader(rule, bound, context);
    return read === undefined ? [] : [{ rule, read }];
  });
  const places = new Map(readers.map(({ rule }, place) => [rule.as, place]));
  const linked = profile.links.flatMap((rule) => {
    const read = linkReader(rule, bound, context, places);
    return read === undefined ? [] : [{ rule, read }];
  });
  const ends = new Set(linked.flatMap(({ rule }) => [rule.from, rule.to]));
  const entities = readers.map(({ rule, read }) => (ends.has(rule.as) || standsAlone(rule) ? read : skipped));
  const links = linked.map(({ read }) => read);
  const settle = settleCells(bound);
  return (row) => {
    const into = noIssues(row);
    settle(into);
    const said: SaidEntity[] = [];
    const ids = entities.map((read) => read(into, said));
    const saidLinks: SaidLink[] = [];
    if (!into.rejected) for (const read of links) read(into, ids, saidLinks);
    return conclude(into, said, saidLinks, context.owner);
  };
}

/** True when a row says something of the entity even if no link of the file reaches it. */
function standsAlone({ required, names, says, listed }: EntityRule): boolean {
  return required || names.length > 0 || Object.keys(says).length > 0 || listed !== undefined;
}

const skipped: EntityReader = () => NOTHING;
