/** The sum of two decimal texts, exact; keeps the longer fraction ("1.50" + "2" = "3.50"). */
export function addDecimals(a: string, b: string): string {
  return sumDecimals([a, b]);
}

/** The sum of decimal texts, exact; keeps the longest fraction. The sum of none is "0". */
export function sumDecimals(texts: readonly string[]): string {
  if (texts.length === 0) return "0";
  let scale = 0;
  for (const text of texts) scale = Math.max(scale, fractionLength(text));
  let sum = 0n;
  for (const text of texts) sum += minorUnits(text, scale);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  return `${sum < 0n ? "-" : ""}${whole}${scale > 0 ? `.${fraction}` : ""}`;
}

/** The decimal text in units of 10^-scale; throws on text that is no decimal (parse it first). */
export function minorUnits(text: string, scale: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new TypeError(`"${text}" is not a decimal number`);
  const [, sign, whole = "", fraction = ""] = match;
  const units = BigInt(whole + fraction.padEnd(scale, "0").slice(0, scale));
  return sign === "-" ? -units : units;
}

function fractionLength(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
