/** A count with thousands set apart, never rounded: 19842 → "19,842". */
export function counted(count: number): string {
  return grouped(String(count));
}

/** Decimal text with thousands set apart, every digit kept: "-1234567.50" → "-1,234,567.50". */
export function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}
