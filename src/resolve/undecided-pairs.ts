import { headId, unionsOf } from "#model/as-one.ts";
import type { Candidate } from "#model/candidate.ts";
import { type Decision, pairKey, pairOf, standingDecisions } from "#model/decision.ts";
import type { EntityId } from "#model/graph.ts";

/** Two entities, as they are read, of which nobody has decided yet whether they are one, and how likely that is. */
export type UndecidedPair = {
  readonly a: EntityId;
  readonly b: EntityId;
  readonly probability: number;
};

/**
 * What a score weighs until somebody decides: candidates by the ids under which their entities are read, each pair once
 * with its greatest probability, in the order of ids. Whoever is decided the same is one already; a pair between two of
 * whose ids "not same" stands is left out; an unsure one stays as likely as it is.
 */
export function undecidedPairs(
  candidates: readonly Pick<Candidate, "a" | "b" | "probability">[],
  decisions: readonly Decision[],
): UndecidedPair[] {
  const unions = unionsOf(decisions);
  const key = (one: EntityId, other: EntityId): string => pairKey(headId(one, unions), headId(other, unions));
  const apart = new Set(
    standingDecisions(decisions)
      .filter(({ verdict }) => verdict === "not_same")
      .map(({ a, b }) => key(a, b)),
  );
  const pairs = new Map<string, UndecidedPair>();
  for (const { a, b, probability } of candidates) {
    const pair = key(a, b);
    const heads = pairOf(headId(a, unions), headId(b, unions));
    if (heads.a === heads.b || apart.has(pair) || probability <= (pairs.get(pair)?.probability ?? 0))
      continue;
    pairs.set(pair, { ...heads, probability });
  }
  return [...pairs].toSorted(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}
