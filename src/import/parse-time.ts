import { unwrapped } from "#model/identifiers/clean.ts";
import type { Flaw } from "#model/identifiers/parsed.ts";
import { type DateOrder, type DateParts, parseDate, wholeDate } from "./parse-date.ts";
import { type Zone, fixedZone, offsetText } from "./zone.ts";

/**
 * A time as it is kept. `at`: ISO 8601 with the offset as stated, or a bare date, or a local time without offset where no
 * zone is known. `utc`: the same moment in UTC to the second (or the bare date), so that text order is time order.
 */
export type StatedTime = { readonly at: string; readonly utc: string; readonly flaw?: Flaw };

/** How times of a column are read: the order of day and month, the zone of times that state none, the latest plausible moment. */
export type TimeContext = {
  readonly order?: DateOrder | undefined;
  readonly zone?: Zone | undefined;
  readonly latest?: string | undefined;
};

const ZONE_IN_CELL =
  /\s*\(?\s*((?:UTC|GMT)\s*(?:[+-]\s*\d{1,2}(?::?\d{2})?)?|[+-]\d{2}(?::?\d{2})?|Z|KST|JST|ICT)\s*\)?$/i;
const CLOCK =
  /^(?:(오전|오후|上午|下午|AM|PM)\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*(오전|오후|上午|下午|AM|PM|A\.M\.|P\.M\.))?$/i;
const HANGUL_CLOCK = /^(?:(오전|오후)\s*)?(\d{1,2})\s*시\s*(?:(\d{1,2})\s*분)?\s*(?:(\d{1,2})\s*초)?$/;
const COMPACT_CLOCK = /^(\d{2})(\d{2})(\d{2})$/;
/** The form most exports have, read in one step. */
const USUAL = /^(\d{4})([-/.])(\d{2})\2(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?$/;
const EARLIEST = "1990";
const MAX_LENGTH = 80;

type Clock = { hour: number; minute: number; second: number; fraction: string };

/** The moment a cell states, by a fixed list of patterns; never by `Date`'s own reading of text. */
export function parseTime(
  raw: string,
  context: TimeContext,
): StatedTime | { readonly flaw: Flaw; at?: undefined } {
  const usual = USUAL.exec(raw);
  if (usual !== null) return usualTime(usual, context);
  const text = unwrapped(
    raw
      .normalize("NFKC")
      .replaceAll(/[\p{Cf}\p{Cc}]/gu, " ")
      .trim(),
  );
  if (text.length > MAX_LENGTH) return bad("is longer than a time is");
  const cut = splitClock(text);
  const date = parseDate(cut.date, context.order);
  if ("flaw" in date) return date;
  if (date.month === undefined || date.day === undefined) {
    return bad("is no date with a day");
  }
  if (cut.clock === undefined) {
    const day = `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
    const flaw = plausibility(day, context);
    return flaw === undefined ? { at: day, utc: day } : { at: day, utc: day, flaw };
  }
  const clock = parseClock(cut.clock);
  if (clock === undefined) return bad(`has a time of day that never is: "${cut.clock}"`);
  return moment({ ...date, month: date.month, day: date.day }, clock, cut.zone, context);
}

function usualTime(
  [, year, , month, day, hour, minute, second, zone]: RegExpExecArray,
  context: TimeContext,
): StatedTime | { readonly flaw: Flaw; at?: undefined } {
  const date = wholeDate(year, month, day);
  if ("flaw" in date) return date;
  const clock = clockOf(Number(hour), Number(minute), Number(second), "", undefined);
  if (clock === undefined) return bad(`has a time of day that never is: "${hour}:${minute}:${second}"`);
  return moment({ year: date.year, month: Number(month), day: Number(day) }, clock, zone, context);
}

function moment(
  { year, month, day }: Required<DateParts>,
  { hour, minute, second, fraction }: Clock,
  zoneText: string | undefined,
  context: TimeContext,
): StatedTime | { flaw: Flaw } {
  const { zone } = context;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const stated = zoneText === undefined ? undefined : fixedZone(zoneText);
  if (zoneText !== undefined && stated === undefined)
    return bad(`states no zone that is known: "${zoneText}"`);
  const offset = stated ?? (zone === undefined ? 0 : zone.offsetAt(local));
  if (offset === undefined)
    return bad(`is a time that was skipped when clocks went forward in ${zone?.name}`);
  const known = stated !== undefined || zone !== undefined;
  const written = new Date(local).toISOString().slice(0, 19);
  const at = `${written}${fraction === "" ? "" : `.${fraction}`}${known ? offsetText(offset) : ""}`;
  const utc =
    offset === 0 ? `${written}Z` : `${new Date(local - offset * 60_000).toISOString().slice(0, 19)}Z`;
  const flaw = plausibility(written.slice(0, 10), context);
  return flaw === undefined ? { at, utc } : { at, utc, flaw };
}

/** The date, the time of day and the zone of a text, each as text. */
function splitClock(text: string): { date: string; clock?: string; zone?: string } {
  const compact = /^(\d{8})\s?(\d{6})$/.exec(text);
  if (compact !== null) return { date: compact[1] ?? "", clock: compact[2] ?? "" };
  const at =
    /^(.*?\d[^:시]*?(?:[T\s,]|일|日))\s*((?:(?:오전|오후|上午|下午|AM|PM)\s*)?\d{1,2}\s*[:시].*)$/i.exec(
      text,
    );
  if (at === null) return { date: text };
  const [, date = "", rest = ""] = at;
  const zone = ZONE_IN_CELL.exec(rest);
  const bare = date.replace(/[T,\s]+$/i, "");
  if (zone === null || zone.index === 0) return { date: bare, clock: rest.trim() };
  return { date: bare, clock: rest.slice(0, zone.index).trim(), zone: zone[1] ?? "" };
}

function parseClock(text: string): Clock | undefined {
  const match = CLOCK.exec(text);
  if (match !== null) {
    const [, before, hour = "", minute = "", second = "0", fraction = "", after] = match;
    return clockOf(Number(hour), Number(minute), Number(second), fraction, before ?? after);
  }
  const hangul = HANGUL_CLOCK.exec(text);
  if (hangul !== null) {
    const [, half, hour = "", minute = "0", second = "0"] = hangul;
    return clockOf(Number(hour), Number(minute), Number(second), "", half);
  }
  const compact = COMPACT_CLOCK.exec(text);
  return compact === null
    ? undefined
    : clockOf(Number(compact[1]), Number(compact[2]), Number(compact[3]), "", undefined);
}

function clockOf(
  stated: number,
  minute: number,
  second: number,
  fraction: string,
  half: string | undefined,
): Clock | undefined {
  if (minute > 59 || second > 59) return undefined;
  if (half === undefined) return stated > 23 ? undefined : { hour: stated, minute, second, fraction };
  if (stated < 1 || stated > 12) return undefined;
  const afternoon = /^(?:오후|下午|p)/i.test(half);
  return { hour: (stated % 12) + (afternoon ? 12 : 0), minute, second, fraction };
}

function plausibility(day: string, { latest }: TimeContext): Flaw | undefined {
  if (day < EARLIEST) {
    return { reason: "implausible-date", message: "is earlier than such records are (1990)" };
  }
  if (latest === undefined || day <= latest) return undefined;
  return { reason: "implausible-date", message: "lies in the future" };
}

function bad(message: string): { flaw: Flaw } {
  return { flaw: { reason: "bad-date", message } };
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, "0");
}
