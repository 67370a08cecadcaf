import { clean, unusable } from "./clean.ts";
import { type Parsed, found, none } from "./parsed.ts";

/** IMEIs that counterfeit or reflashed phones share: no identity of one device. */
const SHARED = new Set(["004999010640000", "123456789012347", "352700010000006"]);

/**
 * The device of a text: `device:imei:<15 digits>` from 15 digits (Luhn), 14 (check digit missing) or 16 (IMEISV,
 * whose last two digits are the software version); else `device:serial:<text>` when it has letters (3GPP TS 23.003).
 */
export function parseDevice(raw: string): Parsed {
  const { text, flaw } = clean(raw);
  const unfit = unusable(text);
  if (unfit !== undefined) return unfit;
  const labelled = text.replace(/^imei(?:\s*\d)?\s*[:.]?\s*/i, "");
  const canonical = /^serial:(.+)$/.exec(labelled)?.[1];
  const compact = (canonical ?? labelled).toUpperCase().replaceAll(/[\s\-/.]/g, "");
  if (/^\d+$/.test(compact)) return imei(compact);
  if (/^[A-Z0-9]{6,32}$/.test(compact) && /\d/.test(compact))
    return found("device", `serial:${compact}`, flaw);
  return none("bad-device", "is neither an IMEI nor a serial number");

  function imei(digits: string): Parsed {
    if (digits.length < 14 || digits.length > 16) {
      return none("bad-device", `has ${digits.length} digits; an IMEI has 14, 15 or 16`);
    }
    const body = digits.slice(0, 14);
    const whole = `${body}${luhnDigit(body)}`;
    if (/^(\d)\1{13}$/.test(body) || SHARED.has(whole)) {
      return none("placeholder", "is an IMEI that many devices show");
    }
    if (digits.length === 15 && digits !== whole) {
      return none("bad-device", "has an IMEI check digit that fails: one or more digits are wrong");
    }
    return found("device", `imei:${whole}`, flaw);
  }
}

/** The Luhn check digit that follows the digits (ISO/IEC 7812-1, annex B). */
function luhnDigit(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = digit * 2;
    sum += index % 2 === 0 ? (doubled > 9 ? doubled - 9 : doubled) : digit;
  }
  return (10 - (sum % 10)) % 10;
}
