import { clean, unusable } from "./clean.ts";
import { type Parsed, found, none } from "./parsed.ts";

const MAX_CODE = 100;

/** A compound by the code the case gave it (`compound:<case>:<code>`), else by name and place, folded. */
export function parseCompound(code: string, name: string, place: string, scope: string): Parsed {
  const { text, flaw } = clean(code);
  if (text !== "") {
    const unfit = unusable(text);
    if (unfit !== undefined) return unfit;
    if (text.length > MAX_CODE) return none("bad-identifier", `is longer than a code is (${MAX_CODE})`);
    return found("compound", `${scope}:${text.toUpperCase().replaceAll(/\s+/g, " ")}`, flaw);
  }
  const folded = fold(name);
  if (folded === "") return none("missing-required", "has neither code nor name");
  return found("compound", `${folded}@${fold(place)}`);
}

function fold(text: string): string {
  return clean(text)
    .text.toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
