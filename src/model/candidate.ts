import { z } from "zod";
import { EntityId } from "./graph.ts";
import { NameReason } from "./name-match.ts";

/** What two entities are compared by. */
export const COMPARED_FIELDS = [
  "name",
  "birth_date",
  "document",
  "registration_number",
  "nationality",
  "country",
  "gender",
  "handle",
  "account_number",
  "phone",
  "bank_account",
  "crypto_wallet",
  "device",
  "online_account",
] as const;
export const ComparedField = z.enum(COMPARED_FIELDS);
export type ComparedField = z.infer<typeof ComparedField>;

/**
 * What one field says: `weight` in nats of log-odds, for (positive) or against; `a` and `b` are the values compared, as
 * stated; `because` how two names are alike.
 */
export const Finding = z.object({
  field: ComparedField,
  weight: z.number(),
  a: z.string(),
  b: z.string(),
  because: NameReason.optional(),
});
export type Finding = z.infer<typeof Finding>;

/** Two entities that may be one: `a` is the lesser id; the probability follows from the findings (docs/NAMES.md). */
export const Candidate = z.object({
  a: EntityId,
  b: EntityId,
  probability: z.number().min(0).max(1),
  findings: z.array(Finding),
});
export type Candidate = z.infer<typeof Candidate>;

/** A group of entities too large to be compared whole: what they share, how many they are, how many were compared. */
export const CutBlock = z.object({ key: z.string(), size: z.int(), compared: z.int() });
export type CutBlock = z.infer<typeof CutBlock>;
