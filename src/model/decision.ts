import { z } from "zod";
import { Handling } from "./handling.ts";
import { EntityId } from "./graph.ts";
import { CaseId } from "./source.ts";

/**
 * What a person decides about two entities; `one_holder`: two bank accounts of one holder, which stay two; `withdrawn`
 * takes the decision before it back.
 */
export const VERDICTS = ["same", "not_same", "unsure", "one_holder", "withdrawn"] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/**
 * One judgement on whether two entities are one: never edited or deleted, only superseded by a later one on the same
 * pair. `a` is the lesser id. `probability` is what the program said at the time, where it was asked.
 */
export const Decision = z.object({
  case: CaseId,
  a: EntityId,
  b: EntityId,
  verdict: Verdict,
  reason: z.string().trim().min(1).max(2000),
  author: z.string().min(1),
  at: z.string(),
  /** The strictest handling code of what it rests on; none is H0. */
  handling: Handling.optional(),
  probability: z.number().min(0).max(1).optional(),
});
export type Decision = z.infer<typeof Decision>;

/** The two ids in the order in which a decision names them. */
export function pairOf(one: EntityId, other: EntityId): { a: EntityId; b: EntityId } {
  return one < other ? { a: one, b: other } : { a: other, b: one };
}

/** One text for a pair, whichever way round. */
export function pairKey(one: EntityId, other: EntityId): string {
  const { a, b } = pairOf(one, other);
  return `${a} ${b}`;
}

/** The decisions that stand: the last on each pair (they come in the order in which they were made), without withdrawn ones. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>();
  for (const decision of decisions) last.set(pairKey(decision.a, decision.b), decision);
  return [...last.values()].filter(({ verdict }) => verdict !== "withdrawn");
}
