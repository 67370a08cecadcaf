import { getCountrySpecifications, isValidIBAN } from "ibantools";
import { bankKey } from "./banks.ts";
import { clean, unusable } from "./clean.ts";
import { type Parsed, found, none } from "./parsed.ts";

const IBAN_COUNTRIES = new Set(
  Object.entries(getCountrySpecifications()).flatMap(([code, spec]) => (spec.IBANRegistry ? [code] : [])),
);
const IBAN_SHAPE = /^([A-Z]{2})\d{2}[A-Z0-9]{11,30}$/;

/**
 * The account of a number and a bank: `bank_account:iban:<IBAN>` (ISO 13616 checksum), else
 * `bank_account:<bank>:<number>` with leading zeros kept. The same digits at two banks are two accounts; where no
 * bank is stated the account is one of `scope` (the case), so that it never meets the same digits of another case.
 */
export function parseBankAccount(raw: string, bank: string, scope: string): Parsed {
  const { text, flaw } = clean(raw);
  const unfit = unusable(text);
  if (unfit !== undefined) return unfit;
  const canonical = /^iban:(.+)$/.exec(text);
  const compact = (canonical?.[1] ?? text).toUpperCase().replaceAll(/[\s\-–—._/]/g, "");
  if (!/^[A-Z0-9]+$/.test(compact)) return none("bad-account", "holds characters that no account number has");
  if (!/\d/.test(compact)) return none("bad-account", "holds no digit");
  if (compact.length > 34) return none("bad-account", "is longer than account numbers are (34 characters)");
  const country = IBAN_SHAPE.exec(compact)?.[1];
  if (country !== undefined && IBAN_COUNTRIES.has(country)) {
    return isValidIBAN(compact)
      ? found("bank_account", `iban:${compact}`, flaw)
      : none("bad-account", "has the shape of an IBAN but its check digits or length are wrong");
  }
  const key = bankKey(clean(bank).text);
  return found("bank_account", `${key === "" ? `case ${scope}` : key}:${compact}`, flaw);
}
