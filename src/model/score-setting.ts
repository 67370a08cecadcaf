import { z } from "zod";
import { Handling } from "./handling.ts";
import { CaseId, Sha256 } from "./source.ts";

export const SETTING_KINDS = ["parameters", "hubs"] as const;

/**
 * From when on a case is scored by which parameters, or by which frozen hub table: who decided it, when and why. The
 * latest of a kind holds; none is edited or deleted. The value lies in the vault under its `hash`.
 */
export const ScoreSetting = z.object({
  case: CaseId,
  kind: z.enum(SETTING_KINDS),
  hash: Sha256,
  reason: z.string().min(1),
  author: z.string().min(1),
  at: z.string(),
  /** The strictest handling code of the evidence; none is H0. */
  handling: Handling.optional(),
});
export type ScoreSetting = z.infer<typeof ScoreSetting>;
