import { z } from "zod";
import { Handling } from "./handling.ts";
import { CaseId } from "./source.ts";

/** A standing that comes from a list, by statement. */
export const Listing = z.object({
  standing: z.enum(["wanted", "sanctioned"]),
  list: z.string(),
  programs: z.array(z.string()),
  reference: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export type Listing = z.infer<typeof Listing>;

export const ASSESSED = ["suspect", "witness", "possible_victim", "victim", "cleared"] as const;
export const Assessed = z.enum(ASSESSED);
export type Assessed = z.infer<typeof Assessed>;

/** What shows that someone found may be a victim, whatever else is said of them; one is enough to propose it. */
export const INDICATORS = [
  "found_in_compound",
  "documents_withheld",
  "debt",
  "guarded",
  "movement_limited",
  "minor",
  "disability",
  "missing_report",
] as const;
export const Indicator = z.enum(INDICATORS);
export type Indicator = z.infer<typeof Indicator>;

/** A human judgement on a person: never edited, only superseded by a later one. */
export const Assessment = z.object({
  case: CaseId,
  entity: z.string(),
  standing: Assessed,
  reason: z.string().min(1),
  /** What was seen, where the judgement is that of a victim or possible victim. */
  indicators: z.array(Indicator).optional(),
  /** The second person, where the judgement ends a protection. */
  agreedBy: z.string().optional(),
  author: z.string().min(1),
  at: z.string(),
  /** The strictest handling code of what it rests on; none is H0. */
  handling: Handling.optional(),
});
export type Assessment = z.infer<typeof Assessment>;

/** What the visible sources and the latest assessment say together. */
export const Standing = z.object({
  wanted: z.boolean(),
  sanctioned: z.boolean(),
  assessed: Assessed.optional(),
});
export type Standing = z.infer<typeof Standing>;

/** Victims and possible victims: never a scored subject, pseudonymised wherever people are listed. */
export function isProtected(standing: Standing): boolean {
  return standing.assessed === "victim" || standing.assessed === "possible_victim";
}
