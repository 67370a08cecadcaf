import { PROBLEMS, type ProblemCode } from "#model/problem.ts";
import { koHints } from "./ko-hints.ts";
import type { Language } from "./words.ts";

/** What to do next about a problem, in the language of the screen where it has the words. */
export function hintOf(code: ProblemCode, language: Language): string {
  return (language === "ko" ? koHints[code] : undefined) ?? PROBLEMS[code].hint;
}
