import { z } from "zod";
import { Candidate, CutBlock } from "#model/candidate.ts";
import { Decision, Verdict } from "#model/decision.ts";
import { Entity, EntityId } from "#model/graph.ts";
import { CaseId } from "#model/source.ts";
import { route } from "./route.ts";

/** The kinds of entities that may be stated under several ids. */
export const RESOLVED_KINDS = ["person", "organization", "online_account", "bank_account"] as const;
export const ResolvedKind = z.enum(RESOLVED_KINDS);
export type ResolvedKind = z.infer<typeof ResolvedKind>;

/** A candidate with the decision that stands on it, if any. */
export const JudgedCandidate = Candidate.extend({ decision: Decision.optional() });
export type JudgedCandidate = z.infer<typeof JudgedCandidate>;

const Judged = z.object({
  candidates: z.array(JudgedCandidate),
  /** How many there are in all from the least probability on. */
  total: z.int(),
  compared: z.int(),
  cut: z.array(CutBlock),
  entities: z.array(Entity),
});

/**
 * Pairs that may be one and are not decided yet, the likeliest first, those found unsure last. Protected persons come
 * under their pseudonym, without the values compared.
 */
export const listCandidates = route({
  method: "GET",
  path: "/api/cases/:case/candidates",
  action: "read-graph",
  input: z.object({
    case: CaseId,
    kind: ResolvedKind.default("person"),
    least: z.coerce.number().min(0.05).max(1).default(0.2),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: Judged,
});

/** Listed persons and organizations against those of the case, decided hits included: what was dismissed stays on record. */
export const screenCase = route({
  method: "GET",
  path: "/api/cases/:case/screening",
  action: "read-graph",
  input: z.object({
    case: CaseId,
    kind: z.enum(["person", "organization"]).default("person"),
    threshold: z.coerce.number().min(0.05).max(1).default(0.5),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: Judged,
});

/**
 * Every decision of the case, the latest first; `stands` when none on the same pair came after it and it was not withdrawn;
 * `undone` are the files it rested on that were undone since: it is to be looked at again.
 */
export const listDecisions = route({
  method: "GET",
  path: "/api/cases/:case/decisions",
  action: "read-graph",
  input: z.object({ case: CaseId }),
  output: z.object({
    decisions: z.array(
      Decision.extend({ stands: z.boolean(), inEffect: z.boolean(), undone: z.array(z.string()) }),
    ),
    entities: z.array(Entity),
  }),
});

/** Decides on two entities; a decision on the same pair before it is superseded, never changed. */
export const decidePair = route({
  method: "POST",
  path: "/api/cases/:case/decisions",
  action: "decide",
  input: z.object({
    case: CaseId,
    one: EntityId,
    other: EntityId,
    verdict: Verdict,
    reason: Decision.shape.reason,
    probability: Decision.shape.probability,
  }),
  output: z.object({ decision: Decision }),
});
