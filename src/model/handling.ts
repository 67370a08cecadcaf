import { z } from "zod";

/**
 * The Europol handling codes, from the mildest to the strictest, so that text order is order of strictness. H0: within
 * the police. H1: not in court without the leave of whoever gave it. H2: not passed on without leave. H3: only under
 * the conditions stated with it. A stricter code holds the milder ones' limits as well.
 */
export const HANDLING = ["H0", "H1", "H2", "H3"] as const;
export const Handling = z.enum(HANDLING);
export type Handling = z.infer<typeof Handling>;

/** What evidence is taken out for: to be read here, to be put before a court, or to be passed on. */
export const USES = ["read", "court", "sharing"] as const;
export type Use = (typeof USES)[number];

/** Up to which code evidence is open to a use without anybody's leave. */
export const OPEN_TO: Readonly<Record<Use, Handling>> = { read: "H3", court: "H0", sharing: "H1" };

/** That whoever gave a source allowed one use of it: who recorded it, when, and where the leave is found. */
export const Leave = z.object({
  use: z.enum(["court", "sharing"]),
  by: z.string().min(1),
  at: z.string(),
  reason: z.string().min(1).max(2000),
});
export type Leave = z.infer<typeof Leave>;

/** That a person changed the code of a source: nothing else ever lowers one. */
export const Recoding = z.object({
  from: Handling,
  to: Handling,
  by: z.string().min(1),
  at: z.string(),
  reason: z.string().min(1).max(2000),
});
export type Recoding = z.infer<typeof Recoding>;

/** The strictest of the codes; what bears none is H0. */
export function strictest(codes: Iterable<Handling | undefined>): Handling {
  let found: Handling = "H0";
  for (const code of codes) if (code !== undefined && code > found) found = code;
  return found;
}
