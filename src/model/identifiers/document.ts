import { clean, unusable } from "./clean.ts";
import { countryKey } from "./countries.ts";
import { type Parsed, found, none } from "./parsed.ts";

const TYPES: ReadonlyMap<string, string> = new Map([
  ["passport", "passport"],
  ["passport no", "passport"],
  ["여권", "passport"],
  ["护照", "passport"],
  ["national id", "national_id"],
  ["national id no", "national_id"],
  ["id card", "national_id"],
  ["identity card", "national_id"],
  ["주민등록증", "national_id"],
  ["身份证", "national_id"],
  ["driving licence", "driving_licence"],
  ["drivers license", "driving_licence"],
  ["운전면허증", "driving_licence"],
  ["residence permit", "residence_permit"],
  ["외국인등록증", "residence_permit"],
]);
const MAX_NUMBER = 64;

/** The type of a document as a key: known names meet, others are folded; a passport when nothing is stated. */
export function documentType(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’.]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  return folded === "" ? "passport" : (TYPES.get(folded) ?? folded.replaceAll(" ", "_"));
}

/** The number of a document or register entry as a key: upper case, without blanks and hyphens. */
export function documentNumber(raw: string): { number: string } | { flaw: Parsed } {
  const { text } = clean(raw);
  const unfit = unusable(text);
  if (unfit !== undefined) return { flaw: unfit };
  const number = text.toUpperCase().replaceAll(/[\s\-–—._]/g, "");
  if (number === "" || number.length > MAX_NUMBER || !/^[\p{L}\p{M}\p{N}/()]+$/u.test(number)) {
    return { flaw: none("bad-identifier", "is no number of a document") };
  }
  return { number };
}

/** The document of type, country and number: `document:<type>:<country>:<number>`. No country, no document. */
export function parseDocument(raw: string, type: string, country: string): Parsed {
  const read = documentNumber(raw);
  if ("flaw" in read) return read.flaw;
  const issuer = countryKey(clean(country).text);
  if (issuer === "") return none("missing-required", "is a document number, but no country is stated");
  return found("document", `${documentType(clean(type).text)}:${issuer}:${read.number}`, clean(raw).flaw);
}
