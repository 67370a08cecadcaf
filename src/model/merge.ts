import { addDecimals } from "./amount.ts";
import type { Attributes, LinkAttributes } from "./attributes.ts";
import type { Events, Link, Statement } from "./graph.ts";
import type { Listing } from "./standing.ts";

/** One statement of a source about an entity out of two parts of it. */
export function mergeStatements(a: Statement, b: Statement): Statement {
  return {
    source: a.source,
    lines: [...new Set([...a.lines, ...b.lines])].toSorted((x, y) => x - y),
    names: distinct(a.names, b.names),
    attributes: mergeAttributes<Attributes>(a.attributes, b.attributes),
    listed: mergeListings(a.listed, b.listed),
  };
}

/** One link out of two disjoint parts of it: counts and totals add up, the events of `b` follow those of `a`. */
export function mergeLinks(a: Link, b: Link): Link {
  const first = earliest(a.first, b.first);
  const last = latest(a.last, b.last);
  return {
    id: a.id,
    kind: a.kind,
    from: a.from,
    to: a.to,
    source: a.source,
    count: a.count + b.count,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    totals: mergeTotals(a.totals, b.totals),
    attributes: mergeAttributes<LinkAttributes>(a.attributes, b.attributes),
    ...(a.events === undefined || b.events === undefined ? {} : { events: mergeEvents(a.events, b.events) }),
  };
}

function mergeEvents(a: Events, b: Events): Events {
  const fill = <T>(columnA: T[] | undefined, columnB: T[] | undefined, blank: T): T[] | undefined =>
    columnA === undefined && columnB === undefined
      ? undefined
      : [...(columnA ?? Array.from(a.lines, () => blank)), ...(columnB ?? Array.from(b.lines, () => blank))];
  const at = fill(a.at, b.at, "");
  const seconds = fill(a.seconds, b.seconds, -1);
  const amounts = fill(a.amounts, b.amounts, "");
  const currencies = fill(a.currencies, b.currencies, "");
  const references = fill(a.references, b.references, "");
  return {
    lines: [...a.lines, ...b.lines],
    ...(at && { at }),
    ...(seconds && { seconds }),
    ...(amounts && { amounts }),
    ...(currencies && { currencies }),
    ...(references && { references }),
  };
}

function mergeTotals(a: Record<string, string>, b: Record<string, string>): Record<string, string> {
  const totals = new Map(Object.entries(a));
  for (const [currency, amount] of Object.entries(b)) {
    totals.set(currency, addDecimals(totals.get(currency) ?? "0", amount));
  }
  return Object.fromEntries(totals);
}

function mergeAttributes<T extends Partial<Record<string, string[]>>>(a: T, b: T): T {
  const merged = new Map<string, string[]>();
  for (const [name, values] of [...Object.entries(a), ...Object.entries(b)]) {
    if (values !== undefined) merged.set(name, distinct(merged.get(name) ?? [], values));
  }
  return Object.fromEntries(merged) as T;
}

function mergeListings(a: readonly Listing[], b: readonly Listing[]): Listing[] {
  const seen = new Map([...a, ...b].map((listing) => [JSON.stringify(listing), listing]));
  return [...seen.values()];
}

function distinct(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
