import { z } from "zod";
import { ControlFlag, OwnershipFinding, TracedMoney } from "#model/beside-score.ts";
import { Entity, EntityId } from "#model/graph.ts";
import { Lead } from "#model/lead.ts";
import { RunId } from "#model/run-record.ts";
import { CaseId, Source } from "#model/source.ts";
import { CitedLink } from "./clusters.ts";
import { route } from "./route.ts";

const InRun = z.object({ case: CaseId, run: RunId });
const Ids = z.array(EntityId).max(20_000);

/**
 * Where to look next from a set, or from both sides when it is empty: things, never people, and no score. `via` is
 * left out where it is a person: nobody is named in a list by nearness.
 */
export const listLeads = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/leads",
  action: "score",
  input: InRun.extend({ members: Ids, most: z.int().min(1).max(200).default(30) }),
  output: z.object({ leads: z.array(Lead.extend({ via: EntityId.optional() })), captions: z.array(Entity) }),
});

/** The 50 percent rule about a set, with its working and where every share is stated; control flagged apart. */
export const showOwnership = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/ownership",
  action: "score",
  input: InRun.extend({ members: Ids }),
  output: z.object({
    findings: z.array(OwnershipFinding),
    flags: z.array(ControlFlag),
    cited: z.array(CitedLink.extend({ source: Source.shape.id })),
    captions: z.array(Entity),
  }),
});

/**
 * Money between the accounts of two sides, over the accounts of a set. `accounts` counts those of either side and
 * those in between; an account of both sides is left out of the second.
 */
export const traceBetween = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/money",
  action: "score",
  input: InRun.extend({ fugitives: Ids, syndicates: Ids, members: Ids }),
  output: z.object({
    toSyndicates: z.array(TracedMoney),
    toFugitives: z.array(TracedMoney),
    accounts: z.object({ fugitives: z.int(), syndicates: z.int(), between: z.int() }),
    /** Payments without an amount. */
    leftOut: z.int(),
  }),
});
