import { instantOf } from "#model/instant.ts";
import type { EntityId, Link } from "#model/graph.ts";

/** One payment: `amount` is decimal text above 0. */
export type Payment = {
  from: EntityId;
  to: EntityId;
  at: string;
  currency: string;
  amount: string;
  link: Link["id"];
  line: number;
};

/**
 * The payments behind the links in the order of time (those without a time first, equals by link and line), and how
 * many rows had to be left out for want of an amount. One payment stated by several sources (same ends, time,
 * currency, amount and reference) is one.
 */
export function paymentsOf(links: readonly Link[]): { payments: Payment[]; leftOut: number } {
  let leftOut = 0;
  const bySource = new Map<string, Map<string, Payment[]>>();
  for (const { id, kind, from, to, source, events } of links) {
    if (kind !== "transferred" || events === undefined || from === to) continue;
    events.lines.forEach((line, place) => {
      const amount = events.amounts?.[place] ?? "";
      if (!/^\d+(\.\d+)?$/.test(amount) || !/[1-9]/.test(amount)) {
        leftOut++;
        return;
      }
      const [at, currency] = [events.at?.[place] ?? "", events.currencies?.[place] ?? ""];
      const key = [from, to, at, currency, amount, events.references?.[place] ?? ""].join("\0");
      const stated = bySource.get(key) ?? new Map<string, Payment[]>();
      bySource.set(key, stated);
      const payment = { from, to, at, currency, amount, link: id, line };
      stated.set(source, [...(stated.get(source) ?? []), payment]);
    });
  }
  const payments = [...bySource.values()].flatMap((stated) =>
    [...stated.values()].reduce((most, each) => (each.length > most.length ? each : most)),
  );
  return { payments: payments.toSorted(byTime), leftOut };
}

function byTime(a: Payment, b: Payment): number {
  const [one, other] = [instant(a.at), instant(b.at)];
  if (one !== other) return one - other;
  if (a.link !== b.link) return a.link < b.link ? -1 : 1;
  return a.line - b.line;
}

/** What has no time comes first. */
function instant(at: string): number {
  return at === "" ? -Infinity : instantOf(at);
}
