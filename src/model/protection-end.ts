import { z } from "zod";
import { EntityId } from "./graph.ts";
import { CaseId } from "./source.ts";
import { Assessed } from "./standing.ts";

export const EndId = z.string().regex(/^end:[0-9a-f]{32}$/);

/** What one person asks: that a protected person is judged otherwise from now on, and so protected no longer. */
export const EndAsked = z.object({
  id: EndId,
  case: CaseId,
  person: EntityId,
  standing: Assessed.exclude(["victim", "possible_victim"]),
  reason: z.string().trim().min(1).max(2000),
  askedBy: z.string().min(1),
  askedAt: z.string(),
});
export type EndAsked = z.infer<typeof EndAsked>;

/** The same with whoever agreed; without `approvedBy` protection holds. */
export const ProtectionEnd = EndAsked.extend({
  approvedBy: z.string().optional(),
  approvedAt: z.string().optional(),
});
export type ProtectionEnd = z.infer<typeof ProtectionEnd>;
