import { RESOLVED_KINDS } from "#api/decisions.ts";
import { unionsOf } from "#model/as-one.ts";
import { type Decision, pairKey, standingDecisions } from "#model/decision.ts";
import type { Disclosure } from "#model/disclosure.ts";
import type { EntityId } from "#model/graph.ts";
import type { Scope } from "#model/store.ts";
import type { Resolved } from "#resolve/resolve-request.ts";
import { judged } from "./judge-candidates.ts";

/** The candidates of one kind in the case, whatever is decided on them. */
export type FindCandidates = (kind: (typeof RESOLVED_KINDS)[number], scope: Scope) => Promise<Resolved>;

type Match = Disclosure["matches"][number];

/** A match by its ids, before it is put in words. */
export type MatchFound = Omit<Match, "one" | "other"> & { readonly a: EntityId; readonly b: EntityId };

/**
 * Pairs with an entity of the chart that may be one and are not read as one: those nobody decided yet, those found unsure, and
 * those rejected; the likeliest first, then decisions on pairs that are no candidates any more.
 */
export async function gatherMatches(
  drawn: ReadonlySet<EntityId>,
  decisions: readonly Decision[],
  candidates: FindCandidates,
  scope: Scope,
): Promise<MatchFound[]> {
  const { headOf } = unionsOf(decisions);
  const isDrawn = (id: EntityId): boolean => drawn.has(headOf.get(id) ?? id);
  const found: MatchFound[] = [];
  const known = new Set<string>();
  for (const kind of RESOLVED_KINDS) {
    if (![...drawn].some((id) => id.startsWith(`${kind}:`))) continue;
    const resolved = await candidates(kind, scope);
    for (const { a, b, probability, findings, decision } of judged(resolved.candidates, decisions)) {
      known.add(pairKey(a, b));
      if (decision?.verdict === "same" || !(isDrawn(a) || isDrawn(b))) continue;
      found.push({ a, b, probability, findings, ...decided(decision) });
    }
  }
  for (const decision of standingDecisions(decisions)) {
    const { a, b, verdict } = decision;
    if (verdict === "same" || known.has(pairKey(a, b)) || !(isDrawn(a) || isDrawn(b))) continue;
    found.push({ a, b, findings: [], ...decided(decision) });
  }
  return found.toSorted((one, other) => (other.probability ?? 0) - (one.probability ?? 0));
}

function decided(decision: Decision | undefined): Pick<Match, "stands" | "reason" | "author" | "at"> {
  if (decision === undefined) return { stands: "open" };
  const { verdict, reason, author, at } = decision;
  return { stands: verdict === "unsure" ? "unsure" : "not_same", reason, author, at };
}
