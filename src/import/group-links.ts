import { sumDecimals } from "#model/amount.ts";
import type { LinkAttribute, LinkAttributes } from "#model/attributes.ts";
import type { EntityId, Events, Link } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { SourceId } from "#model/source.ts";
import type { LoggedEvent } from "./event-log.ts";
import { linkIdOf } from "./link-id-of.ts";
import { NO_ATTRIBUTES } from "./said.ts";

/** Which two entities a link joins, and how. */
export type LinkEnds = { readonly kind: LinkKind; readonly from: EntityId; readonly to: EntityId };

/** Texts a link keeps of one attribute at most; every event still leads to its own line. */
const MAX_VALUES = 200;
/** The total of amounts whose currency no one states. */
const NO_CURRENCY = "?";

/** The link of the source that the events make up. */
export function groupLink(ends: LinkEnds, source: SourceId, events: readonly LoggedEvent[]): Link {
  const { kind, from, to } = ends;
  return {
    id: linkIdOf(ends, source),
    kind,
    from,
    to,
    source,
    count: events.length,
    ...spanOf(events),
    totals: totalsOf(events),
    attributes: attributesOf(events),
    events: columnsOf(events),
  };
}

function spanOf(events: readonly LoggedEvent[]): Pick<Link, "first" | "last"> {
  let [first, last] = ["", ""];
  for (const { utc } of events) {
    if (utc === "") continue;
    if (first === "" || utc < first) first = utc;
    if (utc > last) last = utc;
  }
  return first === "" ? {} : { first, last };
}

function totalsOf(events: readonly LoggedEvent[]): Record<string, string> {
  const amounts = new Map<string, string[]>();
  for (const { amount, currency } of events) {
    if (amount === "") continue;
    const key = currency === "" ? NO_CURRENCY : currency;
    const known = amounts.get(key);
    if (known === undefined) amounts.set(key, [amount]);
    else known.push(amount);
  }
  return Object.fromEntries([...amounts].map(([currency, texts]) => [currency, sumDecimals(texts)]));
}

function attributesOf(events: readonly LoggedEvent[]): LinkAttributes {
  const said = new Map<LinkAttribute, Set<string>>();
  for (const { attributes } of events) {
    if (attributes === NO_ATTRIBUTES) continue;
    for (const name of Object.keys(attributes) as LinkAttribute[]) {
      const values = said.get(name) ?? new Set<string>();
      said.set(name, values);
      for (const value of attributes[name] ?? []) if (values.size < MAX_VALUES) values.add(value);
    }
  }
  return Object.fromEntries([...said].map(([name, values]) => [name, [...values]]));
}

/** The events as parallel columns; one that no event fills is absent. */
function columnsOf(events: readonly LoggedEvent[]): Events {
  const texts = (name: "at" | "amount" | "currency" | "reference"): string[] | undefined =>
    events.some((event) => event[name] !== "") ? events.map((event) => event[name]) : undefined;
  const at = texts("at");
  const amounts = texts("amount");
  const currencies = texts("currency");
  const references = texts("reference");
  const timed = events.some(({ seconds }) => seconds >= 0);
  return {
    lines: events.map(({ line }) => line),
    ...(at && { at }),
    ...(timed && { seconds: events.map(({ seconds }) => seconds) }),
    ...(amounts && { amounts }),
    ...(currencies && { currencies }),
    ...(references && { references }),
  };
}
