import { RESOLVED_KINDS } from "#api/decisions.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { type UndecidedPair, undecidedPairs } from "#resolve/undecided-pairs.ts";
import type { Candidates } from "./candidates.ts";

/** The pairs of a case that may be one, of every kind that may be stated under several ids, until somebody decides. */
export async function undecidedOf(
  of: CaseId,
  scope: Scope,
  candidates: Candidates,
  store: Store,
): Promise<UndecidedPair[]> {
  const decisions = await store.decisions(scope);
  const pairs: UndecidedPair[] = [];
  for (const kind of RESOLVED_KINDS) {
    const found = await candidates.find(of, kind, "candidates", scope);
    pairs.push(...undecidedPairs(found.candidates, decisions));
  }
  return pairs;
}
