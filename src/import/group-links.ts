import { addDecimals } from "#model/amount.ts";
import type { LinkAttribute, LinkAttributes } from "#model/attributes.ts";
import { type EntityId, type Events, type Link, linkId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { SourceId } from "#model/source.ts";
import type { SaidLink } from "./said.ts";

/** The events between two entities in a segment, as columns; a column stays absent until a row fills it. */
export type GroupedLink = {
  readonly kind: LinkKind;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly lines: number[];
  at?: string[];
  seconds?: number[];
  amounts?: string[];
  currencies?: string[];
  references?: string[];
  first: string;
  last: string;
  totals?: Map<string, string>;
  attributes?: Map<LinkAttribute, Set<string>>;
};

/** Texts a link keeps of one attribute at most; every event still leads to its own line. */
const MAX_VALUES = 200;
/** The total of amounts whose currency no one states. */
const NO_CURRENCY = "?";

/** A group that a row opens. */
export function openLink({ kind, from, to }: SaidLink): GroupedLink {
  return { kind, from, to, lines: [], first: "", last: "" };
}

/** Adds one event. */
export function addLink(group: GroupedLink, said: SaidLink, line: number): void {
  const before = group.lines.length;
  group.lines.push(line);
  if (said.at !== "") (group.at ??= blanks(before, "")).push(said.at);
  else group.at?.push("");
  if (said.seconds >= 0) (group.seconds ??= blanks(before, -1)).push(said.seconds);
  else group.seconds?.push(-1);
  if (said.amount !== "") (group.amounts ??= blanks(before, "")).push(said.amount);
  else group.amounts?.push("");
  if (said.currency !== "") (group.currencies ??= blanks(before, "")).push(said.currency);
  else group.currencies?.push("");
  if (said.reference !== "") (group.references ??= blanks(before, "")).push(said.reference);
  else group.references?.push("");
  if (said.utc !== "") {
    if (group.first === "" || said.utc < group.first) group.first = said.utc;
    if (said.utc > group.last) group.last = said.utc;
  }
  if (said.amount !== "") {
    group.totals ??= new Map();
    const currency = said.currency === "" ? NO_CURRENCY : said.currency;
    const total = group.totals.get(currency);
    group.totals.set(currency, total === undefined ? said.amount : addDecimals(total, said.amount));
  }
  for (const attribute in said.attributes) addTexts(group, attribute as LinkAttribute, said.attributes);
}

function addTexts(group: GroupedLink, name: LinkAttribute, said: LinkAttributes): void {
  group.attributes ??= new Map();
  let values = group.attributes.get(name);
  if (values === undefined) group.attributes.set(name, (values = new Set()));
  for (const value of said[name] ?? []) if (values.size < MAX_VALUES) values.add(value);
}

function blanks<T>(count: number, blank: T): T[] {
  return Array.from({ length: count }, () => blank);
}

/** The link of the source, with its events. */
export function closeLink(group: GroupedLink, source: SourceId): Link {
  const { kind, from, to, lines, at, seconds, amounts, currencies, references } = group;
  const events: Events = {
    lines,
    ...(at && { at }),
    ...(seconds && { seconds }),
    ...(amounts && { amounts }),
    ...(currencies && { currencies }),
    ...(references && { references }),
  };
  const attributes: LinkAttributes = {};
  for (const [name, values] of group.attributes ?? []) attributes[name] = [...values];
  return {
    id: linkId(kind, from, to, source),
    kind,
    from,
    to,
    source,
    count: lines.length,
    ...(group.first === "" ? {} : { first: group.first, last: group.last }),
    totals: Object.fromEntries(group.totals ?? []),
    attributes,
    events,
  };
}

/** How many array elements the link holds: what a batch is measured by. */
export function linkWeight({ lines, at, seconds, amounts, currencies, references }: GroupedLink): number {
  const columns = [at, seconds, amounts, currencies, references].filter((column) => column !== undefined);
  return 8 + lines.length * (1 + columns.length);
}
