import { z } from "zod";
import { EntityId } from "./graph.ts";
import { CaseId } from "./source.ts";

export const ReleaseId = z.string().regex(/^release:[0-9a-f]{32}$/);
export type ReleaseId = z.infer<typeof ReleaseId>;

const PersonName = z.string().trim().min(1).max(200);

/** What one person asks: that the name of a protected person may stand on charts of the case, and why. */
export const ReleaseAsked = z.object({
  id: ReleaseId,
  case: CaseId,
  person: EntityId,
  reason: z.string().trim().min(1).max(2000),
  askedBy: PersonName,
  askedAt: z.string(),
});
export type ReleaseAsked = z.infer<typeof ReleaseAsked>;

/**
 * Leave to show the name of a protected person: asked by one person with a reason, approved by another. Without
 * `approvedBy` it is still asked for and shows nothing. On the page both are accounts; the command line takes names as stated.
 */
export const NameRelease = ReleaseAsked.extend({
  approvedBy: PersonName.optional(),
  approvedAt: z.string().optional(),
});
export type NameRelease = z.infer<typeof NameRelease>;

/** True when a second person, by another name, has approved. */
export function isApproved({ askedBy, approvedBy }: NameRelease): boolean {
  return approvedBy !== undefined && !isSamePerson(askedBy, approvedBy);
}

/** True when two stated names are the same but for case, spacing and form. */
export function isSamePerson(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}
