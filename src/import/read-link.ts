import type { LinkAttribute, LinkAttributes } from "#model/attributes.ts";
import type { EntityId } from "#model/graph.ts";
import { type EntityKind, type LinkKind, joins } from "#model/kinds.ts";
import type { LinkRule } from "#model/profile.ts";
import type { Bound, BoundColumn } from "./bind-profile.ts";
import { columnOf, isThere, readRole, readValue, splitCell } from "./cells.ts";
import type { MapContext } from "./map-context.ts";
import { readLinkText } from "./link-text.ts";
import { amountReader, secondsReader, timeReader } from "./read-event.ts";
import { type RowIssues, flag, reject } from "./row-issues.ts";
import { NO_ATTRIBUTES, type SaidLink } from "./said.ts";
import { whereReader } from "./where-reader.ts";
import { parseDirection, parseLinkKind, saysFailed } from "./words.ts";

/** Reads the links of one rule from a row whose entities are known, into `said`. */
export type LinkReader = (into: RowIssues, ids: readonly (readonly EntityId[])[], said: SaidLink[]) => void;

/**
 * Compiles the rule for a file; undefined when the file lacks a column it cannot do without. `places` says where the
 * ids of each entity rule stand among those of the row.
 */
export function linkReader(
  rule: LinkRule,
  bound: Bound,
  context: MapContext,
  places: ReadonlyMap<string, number>,
): LinkReader | undefined {
  const fromPlace = places.get(rule.from);
  const toPlace = places.get(rule.to);
  if (fromPlace === undefined || toPlace === undefined) return undefined;
  const kindReader = linkKindReader(rule, bound);
  if (kindReader === undefined) return undefined;
  const direction = columnOf(bound, rule.direction);
  if (rule.direction !== undefined && direction === undefined) return undefined;
  const readWay = readRole(bound, rule.direction);
  const time = timeReader(rule, bound, context);
  const seconds = secondsReader(rule, bound);
  const amount = amountReader(rule, bound, context);
  const reference = readRole(bound, rule.reference);
  const failed = columnOf(bound, rule.failed);
  const made = whereReader(rule.where, bound);
  const attributes = attributesReader(rule, bound, context);
  return (into, ids, said) => {
    const from = ids[fromPlace];
    const to = ids[toPlace];
    if (!made(into.row) || from === undefined || to === undefined || from.length === 0 || to.length === 0)
      return;
    const kind = kindReader(into);
    if (kind === undefined) return;
    const way = direction === undefined ? undefined : directionOf(into, direction.header, readWay(into.row));
    if (direction !== undefined && way === undefined) return;
    if (rule.only !== undefined && way !== rule.only) return;
    if (failed !== undefined && hasFailed(into, failed)) return;
    const money = amount(into);
    const turned = rule.only === undefined && (way === "in" || (money.way === "in" && !rule.one_way));
    const { at, utc } = time(into);
    const event: Event = {
      at,
      utc,
      seconds: seconds(into),
      amount: money.amount,
      currency: money.currency,
      reference: reference(into.row),
      attributes: attributes(into),
    };
    for (const a of from) {
      for (const b of to) put(turned ? b : a, turned ? a : b, kind, event, into, said);
    }
  };
}

type Event = Omit<SaidLink, "kind" | "from" | "to">;

/** One row states at most one event of a kind between two entities, however many of its cells name them. */
function put(
  from: EntityId,
  to: EntityId,
  kind: LinkKind,
  { at, utc, seconds, amount, currency, reference, attributes }: Event,
  into: RowIssues,
  said: SaidLink[],
): void {
  if (from === to) {
    if (kind === "used_in") return;
    flag(into, undefined, from, { reason: "self-link", message: `${from} is joined to itself.` });
  }
  if (!joins(kind, kindIn(from), kindIn(to))) {
    if (kind === "used_in") return;
    const message = `"${kind}" does not join ${kindIn(from)} to ${kindIn(to)}.`;
    reject(into, undefined, kind, { reason: "unsupported-kind", message });
    return;
  }
  const again = said.some((link) => link.kind === kind && link.from === from && link.to === to);
  if (again) return;
  said.push({ kind, from, to, at, utc, seconds, amount, currency, reference, attributes });
}

/** As `kindOf`, without its check: these ids were made a moment ago. */
function kindIn(id: EntityId): EntityKind {
  return id.slice(0, id.indexOf(":")) as EntityKind;
}

function hasFailed(into: RowIssues, { index, header }: BoundColumn): boolean {
  const status = into.row.cells[index] ?? "";
  const failed = saysFailed(status);
  if (failed) flag(into, header, status, { reason: "no-value-moved", message: "says that it failed" });
  return failed;
}

function linkKindReader(
  rule: LinkRule,
  bound: Bound,
): ((into: RowIssues) => LinkKind | undefined) | undefined {
  const { kind } = rule;
  if (typeof kind === "string") return () => kind;
  const column = columnOf(bound, kind.column);
  if (column === undefined) return undefined;
  return (into) => {
    const text = into.row.cells[column.index] ?? "";
    const found = parseLinkKind(text);
    if (found === undefined) {
      reject(into, column.header, text, { reason: "unsupported-kind", message: "is no kind of link" });
    }
    return found;
  };
}

function directionOf(into: RowIssues, header: string, text: string): "in" | "out" | undefined {
  const way = parseDirection(text);
  if (way === undefined) {
    flag(into, header, text, { reason: "bad-identifier", message: "says neither incoming nor outgoing" });
  }
  return way;
}

/** The texts of a cell: those of its lines without their labels where its column has such. */
function textsOf(text: string, column: BoundColumn | undefined): readonly string[] {
  if (column?.column.split === undefined) return [text];
  if (column.column.split !== "labelled") return splitCell(text, column);
  return splitCell(text, column).map((line) => line.replace(/^[\p{L} -]{1,30}:\s*(?=\S)/u, ""));
}

function attributesReader(
  rule: LinkRule,
  bound: Bound,
  context: MapContext,
): (into: RowIssues) => LinkAttributes {
  const readers = Object.entries(rule.says).flatMap(([name, value]) =>
    isThere(bound, value) ? [{ name: name as LinkAttribute, value, read: readValue(bound, value) }] : [],
  );
  if (readers.length === 0) return () => NO_ATTRIBUTES;
  return (into) => {
    const attributes: LinkAttributes = {};
    for (const { name, value, read } of readers) {
      const text = read(into.row);
      if (text === "") continue;
      const column = typeof value === "string" ? columnOf(bound, value) : undefined;
      const kept = textsOf(text, column).flatMap(
        (part) => readLinkText(name, part, column, context, into) ?? [],
      );
      if (kept.length > 0) attributes[name] = kept;
    }
    return attributes;
  };
}
