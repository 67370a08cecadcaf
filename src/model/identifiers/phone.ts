import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { clean, unusable } from "./clean.ts";
import { type Flaw, type Parsed, found, none } from "./parsed.ts";

/** Country codes under which bare digits are read as international when the number is then valid. */
const BARE_COUNTRY_CODES = ["82", "855", "856", "86", "84", "66", "95"];
const LABEL = /^[^\d+*#()]{0,60}:\s*(?=[+(\d])/;
const EXTENSION = /\s*(?:;ext=|ext\.?|x|내선)\s*\d{1,6}$/i;
const DIALLED = /^\+?[\d\s().\-/–—・]+$/;
const CANONICAL_RAW = /^raw:([A-Z]{2}):(\d{2,15})$/;
/** The region code for "no country known" (CLDR). */
const NO_REGION = "ZZ";

const NEEDS_REGION: Flaw = {
  reason: "bad-phone",
  message: "is a national number and no country is stated; it is kept as text",
};

/**
 * The phone of a text: `phone:+E164`, or `phone:raw:<region>:<digits>` for short codes and numbers of no known
 * plan. `region` (ISO 3166, `KR`) is the country whose national numbers the text may be. Labels, WhatsApp ids and
 * spreadsheet marks are taken off; placeholders and damaged numbers are none. Number plans: libphonenumber.
 */
export function parsePhone(raw: string, region?: string): Parsed {
  const { text, flaw } = clean(raw);
  const unfit = unusable(text);
  if (unfit !== undefined) return unfit;
  const canonical = CANONICAL_RAW.exec(text);
  if (canonical !== null) return found("phone", text, flaw);
  const whatsapp = /^\+?(\d+)(?:[:.]\d+)?@(?:s\.whatsapp\.net|c\.us)$/i.exec(text);
  if (whatsapp?.[1] !== undefined) return international(`+${whatsapp[1]}`, flaw);
  if (text.includes("@")) return none("bad-phone", "is no phone number");
  const dialled = text.replace(LABEL, "").replace(/^tel:/i, "").replace(EXTENSION, "").trim();
  const unfitNumber = unusable(dialled);
  if (unfitNumber !== undefined) return unfitNumber;
  if (!DIALLED.test(dialled)) return none("bad-phone", "holds characters that no phone number has");
  const digits = dialled.replaceAll(/\D/g, "");
  if (/^0+$/.test(digits) || /^(\d)\1{6,}$/.test(digits)) {
    return none("placeholder", "stands for a number that was not recorded");
  }
  if (dialled.startsWith("+")) return international(`+${digits}`, flaw);
  return national(digits, region, flaw);
}

/** True when the text is a number that only a stated country can complete. */
export function needsRegion(raw: string): boolean {
  return parsePhone(raw).flaw === NEEDS_REGION;
}

/** True when the text is a valid number in the plan of that country. */
export function fitsRegion(raw: string, region: string): boolean {
  const parsed = parsePhone(raw, region);
  return parsed.id !== undefined && parsed.id.startsWith("phone:+");
}

function international(number: string, flaw: Flaw | undefined): Parsed {
  const parsed = parsePhoneNumberFromString(number, { extract: false });
  if (parsed?.isPossible() !== true)
    return none("bad-phone", "has no length that its country's numbers have");
  return found("phone", parsed.number, flaw);
}

function national(digits: string, region: string | undefined, flaw: Flaw | undefined): Parsed {
  if (digits.length < 2 || digits.length > 15)
    return none("bad-phone", "has no length that phone numbers have");
  const country = region !== undefined && isSupportedCountry(region) ? region : undefined;
  const e164 = /^00[1-9]/.test(digits)
    ? valid(`+${digits.slice(2)}`)
    : (validIn(digits, country) ?? bareInternational(digits));
  if (e164 !== undefined) return found("phone", e164, flaw);
  const key = `raw:${country ?? NO_REGION}:${digits}`;
  if (digits.length <= 6) return found("phone", key, flaw);
  return found("phone", key, country === undefined ? NEEDS_REGION : (flaw ?? offPlan(country)));
}

function offPlan(country: string): Flaw {
  return { reason: "bad-phone", message: `is no number of the plan of ${country}; it is kept as text` };
}

function bareInternational(digits: string): string | undefined {
  return BARE_COUNTRY_CODES.some((code) => digits.startsWith(code)) ? valid(`+${digits}`) : undefined;
}

function valid(number: string): string | undefined {
  const parsed = parsePhoneNumberFromString(number, { extract: false });
  return parsed?.isValid() === true ? parsed.number : undefined;
}

function validIn(digits: string, country: CountryCode | undefined): string | undefined {
  if (country === undefined) return undefined;
  const parsed = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
  return parsed?.isValid() === true ? parsed.number : undefined;
}
