import type { Verdict } from "#model/decision.ts";
import { type EntityId, handleOf, kindOf } from "#model/graph.ts";

/** Whether the verdict can be given on the pair: bank accounts have holders, and two numbers are two accounts. */
export function mayChoose({ a, b }: { a: EntityId; b: EntityId }, verdict: Verdict): boolean {
  if (kindOf(a) !== "bank_account") return verdict !== "one_holder";
  return verdict !== "same" || handleOf(a) === handleOf(b);
}
