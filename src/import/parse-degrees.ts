import type { Attribute } from "#model/attributes.ts";
import type { Flaw } from "#model/identifiers/parsed.ts";

/** The furthest that an attribute which is an angle on the globe may be from 0. */
export const MOST_DEGREES: Partial<Record<Attribute, number>> = { latitude: 90, longitude: 180 };

const DECIMAL = /^([+-]?)(\d{1,3}(?:\.\d{1,15})?)\s*°?\s*([NSEW]?)$/i;

/** Degrees as decimal text (`11.55 N` is 11.55, `104.9W` is -104.9), or why they are none: no guess turns a comma or an O into something else. */
export function parseDegrees(text: string, most: number): string | Flaw {
  const [, sign = "", digits, side = ""] = DECIMAL.exec(text.normalize("NFKC").trim()) ?? [];
  if (digits === undefined || (sign !== "" && side !== "")) {
    return { reason: "bad-number", message: "is no angle in decimal degrees, as 11.5564 is" };
  }
  if (Number(digits) > most) {
    return {
      reason: "bad-number",
      message: `is beyond ${most} degrees: latitude and longitude may be in each other's place`,
    };
  }
  const south = sign === "-" || /[SW]/i.test(side);
  return south && Number(digits) !== 0 ? `-${digits}` : digits;
}
