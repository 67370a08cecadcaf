import { addDecimals, minorUnits } from "#model/amount.ts";
import type { EntityId, Link } from "#model/graph.ts";
import { type Payment, paymentsOf } from "./money-rows.ts";

/**
 * Money from one set of accounts to another in one currency, decimal text: what left the first set, what reached the
 * second without a stop between (`direct`), and what reached it by either convention.
 */
export type TracedMoney = {
  currency: string;
  sent: string;
  direct: string;
  haircut: string;
  fifo: string;
  payments: number;
};

/** What lies on an account: parcels in the order in which they came, the traced part of each; amounts in units. */
type Parcel = { amount: bigint; traced: bigint };
type Convention = (parcels: Parcel[], amount: bigint) => Parcel[];

/** Haircut shares are carried to 10^-18 of the smallest stated unit and rounded down. */
const EXTRA_DIGITS = 18;

/**
 * Traces the payments of the links (with their events) from one set to the other. Haircut: a payment carries the
 * traced share of what lies on the account. FIFO (Clayton's case, 1816): it carries what came first. What an account
 * pays beyond what it is recorded to have had is taken as its own money, of before the records. Money that reaches
 * the second set is counted there and followed no further. Currencies are not converted. `leftOut`: rows without an
 * amount.
 */
export function traceMoney(
  links: readonly Link[],
  from: ReadonlySet<EntityId>,
  to: ReadonlySet<EntityId>,
): { currencies: TracedMoney[]; leftOut: number } {
  const { payments, leftOut } = paymentsOf(links);
  const byCurrency = new Map<string, Payment[]>();
  for (const payment of payments) {
    byCurrency.set(payment.currency, [...(byCurrency.get(payment.currency) ?? []), payment]);
  }
  const currencies = [...byCurrency]
    .map(([currency, all]) => {
      const sent = all.filter((payment) => from.has(payment.from) && !from.has(payment.to));
      return {
        currency,
        sent: totalOf(sent),
        direct: totalOf(sent.filter((payment) => to.has(payment.to))),
        haircut: reached(all, from, to, takeShare),
        fifo: reached(all, from, to, takeFirst),
        payments: all.length,
      };
    })
    .filter(({ sent }) => sent !== "0")
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
  return { currencies, leftOut };
}

function totalOf(payments: readonly Payment[]): string {
  return payments.reduce((total, { amount }) => addDecimals(total, amount), "0");
}

function reached(
  payments: readonly Payment[],
  from: ReadonlySet<EntityId>,
  to: ReadonlySet<EntityId>,
  take: Convention,
): string {
  const digits =
    Math.max(...payments.map(({ amount }) => (amount.split(".")[1] ?? "").length)) + EXTRA_DIGITS;
  const lying = new Map<EntityId, Parcel[]>();
  let arrived = 0n;
  for (const payment of payments) {
    const amount = minorUnits(payment.amount, digits);
    const parcels = lying.get(payment.from) ?? [];
    const carried = from.has(payment.from) ? [{ amount, traced: amount }] : take(parcels, amount);
    if (to.has(payment.to) && !from.has(payment.to)) {
      for (const { traced } of carried) arrived += traced;
    } else lying.set(payment.to, [...(lying.get(payment.to) ?? []), ...carried]);
  }
  return decimalText(arrived, digits);
}

/** Takes the amount out of what came first, parcel by parcel; what is missing is the account's own. */
function takeFirst(parcels: Parcel[], amount: bigint): Parcel[] {
  const taken: Parcel[] = [];
  let left = amount;
  while (left > 0n && parcels.length > 0) {
    const [first] = parcels as [Parcel];
    const part = first.amount < left ? first.amount : left;
    const traced = first.traced === 0n ? 0n : part;
    taken.push({ amount: part, traced });
    left -= part;
    if (part === first.amount) parcels.shift();
    else parcels[0] = { amount: first.amount - part, traced: first.traced - traced };
  }
  return left === 0n ? taken : [...taken, { amount: left, traced: 0n }];
}

/** Takes the amount in equal shares out of all that lies there; what is missing is the account's own. */
function takeShare(parcels: Parcel[], amount: bigint): Parcel[] {
  const all = parcels.reduce((sum, parcel) => sum + parcel.amount, 0n);
  const marked = parcels.reduce((sum, parcel) => sum + parcel.traced, 0n);
  parcels.length = 0;
  if (amount >= all) return [{ amount, traced: marked }];
  const traced = (marked * amount) / all;
  parcels.push({ amount: all - amount, traced: marked - traced });
  return [{ amount, traced }];
}

/** Without zeros at the end of the fraction. */
function decimalText(units: bigint, digits: number): string {
  const text = units.toString().padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, "");
}
