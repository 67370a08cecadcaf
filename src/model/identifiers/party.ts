import type { SourceId } from "#model/source.ts";
import { clean, unusable } from "./clean.ts";
import { countryKey } from "./countries.ts";
import { documentNumber, documentType } from "./document.ts";
import { type Parsed, found, none } from "./parsed.ts";

const MAX_REFERENCE = 200;

export type PartyKind = "person" | "organization";

/** The kind a cell names, in the words of the templates and of the languages we read; undefined for any other. */
export function parsePartyKind(text: string): PartyKind | undefined {
  const word = clean(text).text.toLowerCase();
  if (["person", "individual", "natural person", "개인", "个人", "បុគ្គល"].includes(word)) return "person";
  const organization = ["organization", "organisation", "company", "entity", "enterprise", "법인", "公司"];
  return organization.includes(word) ? "organization" : undefined;
}

/** A party by the reference a list or a case gave it: `person:<list>:<reference>`. */
export function referencedParty(kind: PartyKind, list: string, reference: string): Parsed {
  const { text, flaw } = clean(reference);
  const unfit = unusable(text);
  if (unfit !== undefined) return unfit;
  if (text.length > MAX_REFERENCE)
    return none("bad-identifier", `is longer than ${MAX_REFERENCE} characters`);
  return found(kind, `${listKey(list)}:${text.replaceAll(/\s+/g, " ")}`, flaw);
}

/** A party by a document or register number and its country; a missing country leaves it without an id. */
export function documentedParty(kind: PartyKind, type: string, number: string, country: string): Parsed {
  const read = documentNumber(number);
  if ("flaw" in read) return read.flaw;
  const issuer = countryKey(clean(country).text);
  if (issuer === "") return none("missing-required", "is a number, but no country is stated");
  const register = kind === "person" ? documentType(clean(type).text) : "register";
  return found(kind, `${register}:${issuer}:${read.number}`);
}

/** A party that only its row knows: `person:<first 12 hex digits of the source>:<line>`. */
export function unnamedParty(kind: PartyKind, source: SourceId, line: number): Parsed {
  return found(kind, `${source.slice("source:".length, "source:".length + 12)}:${line}`);
}

/** The name of a list as a key. */
export function listKey(text: string): string {
  const folded = clean(text).text.toLowerCase();
  return folded.replaceAll(/[^\p{L}\p{M}\p{N}-]+/gu, "-").replaceAll(/^-+|-+$/g, "");
}
