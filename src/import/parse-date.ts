import type { Flaw } from "#model/identifiers/parsed.ts";

export type DateOrder = "dmy" | "mdy" | "ymd";

/** A date as far as it is stated: a year alone, a year and month, or a whole date. */
export type DateParts = { readonly year: number; readonly month?: number; readonly day?: number };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\s*\(?(?:[월화수목금토일]요일|[月火水木金土日]曜日|星期[一二三四五六日])\)?\s*$/i;
const YEAR_FIRST = /^(\d{4})\s*[-/.년年]\s*(\d{1,2})\s*[-/.월月]\s*(\d{1,2})\s*[.일日]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})\.?$/;
const SHORT = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2}\.?$/;
const DAY_MONTH_NAME = /^(?:(\d{1,2})[\s-]+)?([a-z]{3,9})\.?[\s,-]+(\d{4})$/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const MAX_LENGTH = 80;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;

/** The date of a text. Day and month as numbers need the file's order, unless one of them is over 12 and none is stated. */
export function parseDate(raw: string, order?: DateOrder): DateParts | { flaw: Flaw } {
  const text = raw.normalize("NFKC").trim().slice(0, MAX_LENGTH).replace(WEEKDAY, "").trim();
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) return wholeDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return byOrder(numbers[1], numbers[2], numbers[3], order);
  const named = DAY_MONTH_NAME.exec(text);
  if (named !== null) return withMonthName(named[3], named[2], named[1]);
  const american = MONTH_NAME_DAY.exec(text);
  if (american !== null) return withMonthName(american[3], american[1], american[2]);
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth !== null) return wholeDate(yearMonth[1], yearMonth[2], undefined);
  if (/^\d{4}년?$/.test(text)) return wholeDate(text.slice(0, 4), undefined, undefined);
  return { flaw: otherFlaw(text) };
}

/** The date as text to its own precision: `1987`, `1987-12`, `1987-12-16`. */
export function dateText({ year, month, day }: DateParts): string {
  const parts = [String(year).padStart(4, "0"), month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** What one text tells of the order of day and month: one of them is over 12, or it may be either; nothing otherwise. */
export function orderEvidence(raw: string): "dmy" | "mdy" | "either" | undefined {
  const numbers = /^\s*'?(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*\d{4}(?!\d)/.exec(raw.normalize("NFKC"));
  if (numbers === null) return undefined;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  if (first === 0 || second === 0 || (first > 12 && second > 12)) return undefined;
  if (first > 12) return "dmy";
  if (second > 12) return "mdy";
  return first === second ? undefined : "either";
}

function byOrder(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  order: DateOrder | undefined,
): DateParts | { flaw: Flaw } {
  const [a, b] = [Number(first), Number(second)];
  if (a === 0 && b === 0) return wholeDate(year, undefined, undefined);
  if (order === "dmy" || (order === undefined && a > 12)) return wholeDate(year, second, first);
  if (order === "mdy" || (order === undefined && (b > 12 || a === b))) return wholeDate(year, first, second);
  return { flaw: { reason: "ambiguous-date", message: "may be day/month or month/day" } };
}

function withMonthName(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): DateParts | { flaw: Flaw } {
  const month = MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return { flaw: { reason: "bad-date", message: `names no month: "${name}"` } };
  return wholeDate(year, String(month), day);
}

/** The date of year, month and day as digits, as far as they are given; a flaw when there is no such day. */
export function wholeDate(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): DateParts | { flaw: Flaw } {
  const year = Number(yearText);
  if (year > 2400 && year < 2700) {
    return {
      flaw: { reason: "implausible-date", message: `is in the year ${year}: a Buddhist year (543 more)?` },
    };
  }
  if (year < 1850 || year > 2150) {
    return { flaw: { reason: "implausible-date", message: `is in the year ${year}` } };
  }
  if (monthText === undefined) return { year };
  const month = Number(monthText);
  if (month < 1 || month > 12) return { flaw: { reason: "bad-date", message: `has a month ${month}` } };
  if (dayText === undefined) return { year, month };
  const day = Number(dayText);
  if (day < 1 || day > daysIn(year, month)) {
    return { flaw: { reason: "bad-date", message: "is a day that does not exist" } };
  }
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function otherFlaw(text: string): Flaw {
  if (SHORT.test(text)) return { reason: "ambiguous-date", message: "has a year of two digits" };
  if (/^\d+(?:[.,]\d+)?E[+]?\d+$/i.test(text)) {
    return { reason: "lossy-number", message: "was turned into a rounded number by a spreadsheet" };
  }
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    return { reason: "bad-date", message: "is a spreadsheet's day number; export it as a date" };
  }
  if (/^#+$|^#(?:VALUE|REF|N\/A|NAME|NUM|DIV)/i.test(text)) {
    return { reason: "bad-date", message: "is a spreadsheet's error mark" };
  }
  return { reason: "bad-date", message: "is no date in a form we read" };
}
