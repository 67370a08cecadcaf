/** How numbers of a style are shown: as a date, a time of day, both, hours that run on, or digits filled up with zeros. */
export type NumberShape =
  | { readonly date: boolean; readonly time: boolean }
  | { readonly zeros: number }
  | "hours";

/** Built-in formats of ECMA-376 part 1, 18.8.30, that show dates, times of day or running hours. */
const BUILT_IN: ReadonlyMap<number, NumberShape> = new Map<number, NumberShape>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, { date: true, time: false }] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, { date: false, time: true }] as const),
  [22, { date: true, time: true }],
  [46, "hours"],
]);

/** What the number format of a style makes of a number; undefined for a plain one. `code` is the text of a format of the file's own. */
export function numberShape(id: number, code: string | undefined): NumberShape | undefined {
  if (code === undefined) return BUILT_IN.get(id);
  const [first = ""] = code.replaceAll(/"[^"]*"|\\./g, "").split(";");
  if (/\[h+\]/i.test(first)) return "hours";
  const plain = first.replaceAll(/\[[^\]]*\]/g, "");
  if (/^0{2,}$/.test(plain)) return { zeros: plain.length };
  if (/[#?]|General/i.test(plain)) return undefined;
  const date = /[yd]|(?<![hs:.]\s*)m{3,}/i.test(plain);
  const time = /[hs]/i.test(plain);
  return date || time ? { date, time } : undefined;
}

/** The most digits a spreadsheet keeps: those of a longer number are not the ones that were typed. */
const SURE_DIGITS = 15;

/**
 * The digits of a number as a spreadsheet keeps it, without the noise beyond its 15 digits (`12.300000000000001` is 12.3). A whole
 * number of more digits than that comes as `1.23456789012346E+15`: what it was is lost, and whoever reads it must say so.
 */
export function numberText(stored: string): string | undefined {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return undefined;
  const sure = value.toPrecision(SURE_DIGITS);
  if (Math.abs(value) >= 10 ** SURE_DIGITS) {
    const [digits = "", power = "+0"] = value.toExponential(SURE_DIGITS - 1).split("e");
    return `${digits.replace(/\.?0+$/, "")}E${power}`;
  }
  if (!/e/i.test(sure)) return sure.includes(".") ? sure.replace(/\.?0+$/, "") : sure;
  return value.toFixed(20).replace(/\.?0+$/, "");
}

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_466;

/**
 * The day and time that a serial number stands for (days since the end of 1899, or with `from1904` since 1904), to the second:
 * `2025-03-04`, `2025-03-04 10:15:00`, `10:15:00`, or `49:30:00` hours. Undefined for what no calendar of a spreadsheet holds.
 */
export function serialText(
  serial: number,
  shape: Exclude<NumberShape, { zeros: number }>,
  from1904: boolean,
): string | undefined {
  if (!(serial >= 0) || serial >= LAST_SERIAL) return undefined;
  const seconds = Math.round(serial * 86_400);
  if (shape === "hours") return clock(seconds);
  if (!shape.date && serial < 1) return clock(seconds);
  const days = from1904 ? 24_107 : serial < 60 ? 25_568 : 25_569;
  const moment = new Date(seconds * 1000 - days * DAY).toISOString();
  const whole = seconds % 86_400 === 0;
  return shape.date && whole && !shape.time
    ? moment.slice(0, 10)
    : `${moment.slice(0, 10)} ${moment.slice(11, 19)}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
