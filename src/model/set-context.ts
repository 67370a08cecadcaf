import { z } from "zod";
import { ASSESSED } from "./standing.ts";

/** What people of a set are on record as; one person may count under several, `unassessed` is none of them. */
export const ROLES = ["wanted", "sanctioned", ...ASSESSED, "confined", "unassessed"] as const;

/**
 * What to read beside a score, and never in it. `links` counts the recorded links inside the set, `fromDevices` those
 * that rest on seized devices: sets of different coverage do not compare. `newest` and `oldest` are the dates of the
 * last events (absent when no link is dated), `withinYear` how many fall in the year before the run. `roles` counts
 * persons only.
 */
export const SetContext = z.object({
  links: z.int(),
  fromDevices: z.int(),
  sources: z.int(),
  origins: z.int(),
  dated: z.int(),
  withinYear: z.int(),
  oldest: z.string().optional(),
  newest: z.string().optional(),
  roles: z.partialRecord(z.enum(ROLES), z.int()),
});
export type SetContext = z.infer<typeof SetContext>;
