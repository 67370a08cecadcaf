import type { Flaw } from "#model/identifiers/parsed.ts";

/** An amount as decimal text, and the currency that stands in the same cell. */
export type Amount = { readonly amount: string; readonly currency?: string };
export type DecimalMark = "." | ",";

const SYMBOLS: Readonly<Record<string, string>> = {
  원: "KRW",
  "₩": "KRW",
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "៛": "KHR",
  "฿": "THB",
  "₫": "VND",
  円: "JPY",
};
const AMOUNT =
  /^([^\d\s(+\-.,]{0,6})\s*([+-]?)\s*([^\d\s(+\-.,]{0,6})\s*((?:\d|[.,](?=\d))[\d.,' ]*?)\s*([^\d\s)+\-.,]{0,6})$/u;
const MAX_LENGTH = 100;

/**
 * The amount of a cell by exact rules: `mark` is the decimal mark, the other of `.` and `,` (and blank and `'`) may part
 * groups of three. Brackets and a leading minus make it negative. Powers of ten are refused: digits may be lost.
 */
export function parseAmount(raw: string, mark: DecimalMark): Amount | { flaw: Flaw } {
  const text = raw
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, "")
    .replaceAll("−", "-")
    .trim();
  if (text.length > MAX_LENGTH) return bad("is longer than an amount is");
  if (/^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text)) {
    return {
      flaw: { reason: "lossy-number", message: "is written as a power of ten; its last digits may be lost" },
    };
  }
  const bracketed = /^\((.*)\)$/.exec(text)?.[1];
  const match = AMOUNT.exec((bracketed ?? text).trim());
  if (match === null) return bad("is no amount");
  const [, before = "", sign, between = "", digits = "", after = ""] = match;
  const plain = plainDigits(digits.trim(), mark);
  if (plain === undefined) {
    return { flaw: { reason: "number-format", message: `is no number whose decimal mark is "${mark}"` } };
  }
  const marks = [before, between, after].filter((part) => part !== "");
  const currency = marks.length === 1 ? currencyOf(marks[0] ?? "") : undefined;
  if (marks.length > 1 || (marks.length === 1 && currency === undefined)) return bad("is no amount");
  const zero = /^[0.]*$/.test(plain);
  const negative = !zero && (bracketed !== undefined || sign === "-");
  const amount = `${negative ? "-" : ""}${plain}`;
  return currency === undefined ? { amount } : { amount, currency };
}

/** What one text tells of the decimal mark: for sure, either (one mark, three digits after it), or nothing. */
export function decimalEvidence(raw: string): DecimalMark | "either" | undefined {
  const text = raw.normalize("NFKC").replaceAll(/[^\d.,]/g, "");
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (points === 0 && commas === 0) return undefined;
  if (points > 0 && commas > 0) return text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
  const mark: DecimalMark = points > 0 ? "." : ",";
  if (points + commas > 1) return mark === "." ? "," : ".";
  const [whole = "", fraction = ""] = text.split(mark);
  const grouped = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith("0");
  return grouped ? "either" : mark;
}

function plainDigits(text: string, mark: DecimalMark): string | undefined {
  const at = text.lastIndexOf(mark);
  const whole = at < 0 ? text : text.slice(0, at);
  const fraction = at < 0 ? "" : text.slice(at + 1);
  if (!/^\d*$/.test(fraction) || (at >= 0 && fraction === "")) return undefined;
  const grouped =
    mark === "." ? /^\d{1,3}(?:([,' ])\d{3})(?:\1\d{3})*$/ : /^\d{1,3}(?:([.' ])\d{3})(?:\1\d{3})*$/;
  if (!/^\d*$/.test(whole) && !grouped.test(whole)) return undefined;
  const digits = whole.replaceAll(/\D/g, "").replace(/^0+(?=\d)/, "");
  if (digits === "" && fraction === "") return undefined;
  return `${digits === "" ? "0" : digits}${fraction === "" ? "" : `.${fraction}`}`;
}

function currencyOf(mark: string): string | undefined {
  const symbol = SYMBOLS[mark];
  if (symbol !== undefined) return symbol;
  return /^[A-Z]{3,5}$/.test(mark) ? mark : undefined;
}

function bad(message: string): { flaw: Flaw } {
  return { flaw: { reason: "bad-number", message } };
}
