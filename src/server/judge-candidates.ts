import type { JudgedCandidate } from "#api/decisions.ts";
import { unionsOf } from "#model/as-one.ts";
import type { Candidate } from "#model/candidate.ts";
import { type Decision, pairKey, standingDecisions } from "#model/decision.ts";
import type { Entity, EntityId } from "#model/graph.ts";
import { protectedNames } from "#model/protect.ts";

/** The candidates with the decisions that stand on them; without those that other decisions already make one. */
export function judged(candidates: readonly Candidate[], decisions: readonly Decision[]): JudgedCandidate[] {
  const standing = new Map(
    standingDecisions(decisions).map((decision) => [pairKey(decision.a, decision.b), decision]),
  );
  const { headOf } = unionsOf(decisions);
  return candidates.flatMap((candidate): JudgedCandidate[] => {
    const decision = standing.get(pairKey(candidate.a, candidate.b));
    const head = headOf.get(candidate.a);
    if (decision === undefined && head !== undefined && head === headOf.get(candidate.b)) return [];
    return [decision === undefined ? candidate : { ...candidate, decision }];
  });
}

/** What is still to be decided: nothing decided first, then what was found unsure. */
export function toDecide(candidates: readonly JudgedCandidate[]): JudgedCandidate[] {
  return [
    ...candidates.filter(({ decision }) => decision === undefined),
    ...candidates.filter(({ decision }) => decision?.verdict === "unsure"),
  ];
}

/**
 * The candidates without what would name a protected person: the values of a pair with one in it and how its names are alike are left out, and
 * names of protected persons are taken out of the values of others.
 */
export function withheld(
  candidates: readonly JudgedCandidate[],
  hidden: ReadonlySet<EntityId>,
  persons: readonly Entity[],
): JudgedCandidate[] {
  if (persons.length === 0) return [...candidates];
  const order = persons.map(({ id }) => id);
  const withhold = protectedNames({ entities: [], links: [] }, order, persons);
  return candidates.map((candidate) => {
    const isHidden = hidden.has(candidate.a) || hidden.has(candidate.b);
    const show = isHidden ? () => "" : withhold;
    const findings = candidate.findings.map(({ because, ...finding }) => ({
      ...finding,
      a: show(finding.a),
      b: show(finding.b),
      ...(isHidden || because === undefined ? {} : { because }),
    }));
    return { ...candidate, findings };
  });
}
