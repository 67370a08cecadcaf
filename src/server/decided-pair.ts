import { type Decision, pairKey, pairOf, standingDecisions } from "#model/decision.ts";
import { type EntityId, handleOf, kindOf } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { Scope, Store } from "#model/store.ts";

export type Judgement = Omit<Decision, "a" | "b" | "probability"> & {
  one: EntityId;
  other: EntityId;
  probability?: number | undefined;
};

/**
 * The decision of a judgement on two entities of one kind. Throws request/invalid, or decision/none when there is nothing
 * to withdraw.
 */
export async function decidedPair(
  { one, other, probability, ...facts }: Judgement,
  store: Store,
  scope: Scope,
): Promise<Decision> {
  if (one === other || kindOf(one) !== kindOf(other)) {
    throw new Problem("request/invalid", `${one} and ${other} are not two entities of one kind.`);
  }
  refuseForAccounts(one, other, facts.verdict);
  if ((await store.ownEntities([one, other], scope)).length < 2) {
    throw new Problem("entity/unknown", `There is no ${one} or no ${other} in this case.`);
  }
  const handling = await store.handlingOf([one, other], scope);
  const decision = {
    ...facts,
    handling,
    ...pairOf(one, other),
    ...(probability === undefined ? {} : { probability }),
  };
  if (decision.verdict === "withdrawn") {
    const standing = standingDecisions(await store.decisions(scope));
    if (!standing.some(({ a, b }) => pairKey(a, b) === pairKey(one, other))) {
      throw new Problem("decision/none", `No decision stands on ${one} and ${other}.`);
    }
  }
  return decision;
}

/** Two numbers are two bank accounts, whoever holds them; and nothing else has a holder in this sense. */
function refuseForAccounts(one: EntityId, other: EntityId, verdict: Decision["verdict"]): void {
  const isAccount = kindOf(one) === "bank_account";
  if (verdict === "one_holder" && !isAccount) {
    throw new Problem(
      "request/invalid",
      `${one} and ${other} are no bank accounts: "one_holder" is for those.`,
    );
  }
  if (verdict === "same" && isAccount && handleOf(one) !== handleOf(other)) {
    throw new Problem(
      "request/invalid",
      `${one} and ${other} have different numbers: they are two accounts; of one holder is "one_holder".`,
    );
  }
}
