import { unwrapped } from "#model/identifiers/clean.ts";
import type { LinkRule } from "#model/profile.ts";
import type { Bound, BoundColumn } from "./bind-profile.ts";
import { columnOf, readRole, readValue } from "./cells.ts";
import type { MapContext } from "./map-context.ts";
import { parseAmount } from "./parse-amount.ts";
import { parseSeconds } from "./parse-seconds.ts";
import { type TimeContext, parseTime } from "./parse-time.ts";
import { type RowIssues, flag, reject } from "./row-issues.ts";
import { tokenCurrency } from "./token-currency.ts";
import { zoneNamed } from "./zone.ts";

/** When it was: the time as stated and in UTC, blank when the row gives none. */
export type TimeReader = (into: RowIssues) => { at: string; utc: string };
/** How much in what: blank when the row gives none. `way` is the side of a statement that is filled. */
export type AmountReader = (into: RowIssues) => {
  amount: string;
  currency: string;
  way?: "in" | "out" | undefined;
};

const NO_TIME = { at: "", utc: "" };
const NO_AMOUNT = { amount: "", currency: "" };
const CLOCK_ONLY = /^(?:(?:오전|오후|上午|下午|AM|PM)\s*)?\d{1,2}\s*[:시]/i;

/** Reads the time of an event from its column, or from a column of days and one of times of day. */
export function timeReader(
  rule: LinkRule,
  bound: Bound,
  context: Pick<MapContext, "order" | "zone" | "latest">,
): TimeReader {
  const column = columnOf(bound, rule.at) ?? columnOf(bound, rule.date);
  if (column === undefined) return () => NO_TIME;
  const read = readRole(bound, column.column.role);
  const day = readRole(bound, rule.date);
  const times: TimeContext = {
    order: column.order ?? context.order ?? bound.profile.dateOrder,
    zone: zoneOf(column, bound, context),
    latest: context.latest,
  };
  return (into) => {
    const cell = unwrapped(read(into.row));
    const date = unwrapped(day(into.row));
    const text = CLOCK_ONLY.test(cell) && date !== "" ? `${date} ${cell}` : cell || date;
    if (text === "") return NO_TIME;
    const time = parseTime(text, times);
    if (time.flaw !== undefined) flag(into, column.header, text, time.flaw);
    return time.at === undefined ? NO_TIME : time;
  };
}

/** The zone of a column: what its header says, what the tool always writes, what the person stated. */
function zoneOf(
  { zone }: BoundColumn,
  { profile }: Bound,
  context: Pick<MapContext, "zone">,
): TimeContext["zone"] {
  if (zone !== undefined) return zoneNamed(zone);
  return profile.timezone === undefined ? context.zone : zoneNamed(profile.timezone);
}

/** Reads a duration in seconds; -1 when the row gives none. */
export function secondsReader(rule: LinkRule, bound: Bound): (into: RowIssues) => number {
  const column = columnOf(bound, rule.seconds);
  if (column === undefined) return () => -1;
  const read = readRole(bound, rule.seconds);
  return (into) => {
    const text = read(into.row);
    if (text === "" || text === "-" || text === "---") return -1;
    const seconds = parseSeconds(text);
    if (typeof seconds === "number") return seconds;
    flag(into, column.header, text, seconds.flaw);
    return -1;
  };
}

/** Reads an amount and its currency: from the row, the header, the cell itself, the person or the profile. */
export function amountReader(rule: LinkRule, bound: Bound, context: MapContext): AmountReader {
  const roles = [rule.amount, rule.amount_in, rule.amount_out];
  const columns = roles.map((role) => columnOf(bound, role));
  if (columns.every((column) => column === undefined)) return () => NO_AMOUNT;
  const [single, moneyIn, moneyOut] = columns;
  const currency = currencyReader(rule, bound, context);
  const read = (column: BoundColumn | undefined, into: RowIssues): { amount: string; own?: string } => {
    const text = column === undefined ? "" : (into.row.cells[column.index] ?? "").trim();
    if (text === "" || text === "-") return { amount: "" };
    const parsed = parseAmount(text, context.decimal);
    if ("flaw" in parsed) {
      flag(into, column?.header, text, parsed.flaw);
      return { amount: "" };
    }
    if (!rule.signed && parsed.amount.startsWith("-")) {
      flag(into, column?.header, text, { reason: "bad-number", message: "is negative; it is kept so" });
    }
    const own = parsed.currency ?? column?.kept;
    return own === undefined ? { amount: parsed.amount } : { amount: parsed.amount, own };
  };
  return (into) => {
    const { amount, own, way } =
      single === undefined
        ? sided(read(moneyIn, into), read(moneyOut, into), into)
        : rule.signed
          ? unsigned(read(single, into))
          : { ...read(single, into), way: undefined };
    return amount === "" ? { ...NO_AMOUNT, way } : { amount, currency: currency(own, into), way };
  };
}

type Read = { amount: string; own?: string };

/** The amount without its sign, which says whether it went out. */
function unsigned({ amount, ...rest }: Read): Read & { way?: "in" | "out" } {
  if (amount === "") return { amount };
  return amount.startsWith("-")
    ? { ...rest, amount: amount.slice(1), way: "out" }
    : { ...rest, amount, way: "in" };
}

/** Of the two sides of a statement, the one that is filled with more than zero; both filled rejects the row. */
function sided(moneyIn: Read, moneyOut: Read, into: RowIssues): Read & { way?: "in" | "out" } {
  const some = (read: Read): boolean => read.amount !== "" && !/^-?[0.]*$/.test(read.amount);
  if (some(moneyIn) && some(moneyOut)) {
    reject(into, undefined, "", { reason: "conflict", message: "Money goes in and out in the same row." });
    return { amount: "" };
  }
  if (some(moneyIn)) return { ...moneyIn, way: "in" };
  if (some(moneyOut) || moneyOut.amount !== "") return { ...moneyOut, way: "out" };
  return moneyIn.amount === "" ? { amount: "" } : { ...moneyIn, way: "in" };
}

/** The code in capitals; the address that a token of doubtful name bears after it (`USDT?0x5d…`) stays as it is. */
function currencyCode(symbol: string): string {
  return symbol.normalize("NFKC").replace(/^[^?]*/, (code) => code.toUpperCase());
}

function currencyReader(
  rule: LinkRule,
  bound: Bound,
  context: MapContext,
): (own: string | undefined, into: RowIssues) => string {
  const stated = readValue(bound, rule.currency);
  const contract = columnOf(bound, rule.contract);
  const other = (context.currency ?? bound.profile.currency ?? "").toUpperCase();
  return (own, into) => {
    const symbol = stated(into.row);
    if (contract === undefined) return symbol === "" ? (own ?? other) : currencyCode(symbol);
    const address = (into.row.cells[contract.index] ?? "").trim();
    const token = tokenCurrency(symbol, address);
    if (token.flaw !== undefined) flag(into, contract.header, address, token.flaw);
    return token.currency;
  };
}
