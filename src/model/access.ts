import { z } from "zod";
import { Handling } from "./handling.ts";
import { CaseId } from "./source.ts";

/** What a caller does, in the words of the access policy. Every route names one; a route without one cannot be made. */
export const ACTIONS = [
  "session",
  "list-cases",
  "read-graph",
  "read-source",
  "change-case",
  "import",
  "undo",
  "assess",
  "end-protection",
  "decide",
  "save-view",
  "score",
  "chart",
  "disclose",
  "export",
  "own-account",
  "manage-accounts",
  "manage-members",
  "read-audit",
  "show-name",
  "set-handling",
] as const;
export type Action = (typeof ACTIONS)[number];

/** What an account may do; an account may have several. `docs/GLOSSARY.md` says what each is for. */
export const ROLES = ["analyst", "investigator", "prosecutor", "supervisor", "operator"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** The name an account signs in with and is recorded under: it never changes. */
export const AccountName = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u, "letters, digits, blanks, dots and hyphens");

/** Who acts: the name that assessments and imports are recorded under, and what the account may do. */
export type User = { readonly name: string; readonly roles: readonly Role[] };

/** That an account works on a case from one instant on, and until another if it has ended (ISO 8601, UTC). */
export const Membership = z.object({
  account: z.string(),
  case: CaseId,
  /** Up to which handling code the account may see evidence; whoever was a member before there were codes sees all. */
  clearance: Handling.default("H3"),
  from: z.string(),
  to: z.string().optional(),
});
export type Membership = z.infer<typeof Membership>;
