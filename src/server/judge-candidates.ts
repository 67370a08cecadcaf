import type { JudgedCandidate } from "#api/decisions.ts";
import { unionsOf } from "#model/as-one.ts";
import type { Candidate } from "#model/candidate.ts";
import { type Decision, pairKey, standingDecisions } from "#model/decision.ts";
import type { Entity, EntityId } from "#model/graph.ts";
import { protectedNames } from "#model/protect.ts";
import { beyondNames } from "#resolve/beyond-names.ts";

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
 * The candidates that may be shown: of a protected person, or of what bears their name (an account), only those that more
 * than a name speaks for, as likely as that makes them; the likeliest first.
 */
export function sayablePairs(
  candidates: readonly Candidate[],
  isHidden: (id: EntityId) => boolean,
  persons: readonly Entity[],
): readonly Candidate[] {
  if (persons.length === 0) return candidates;
  const withhold = withholding(persons);
  const isNamed = ({ findings }: Candidate): boolean =>
    findings.some(({ a, b }) => withhold(a) !== a || withhold(b) !== b);
  const shown = candidates.flatMap((candidate): Candidate[] => {
    if (!isHidden(candidate.a) && !isHidden(candidate.b) && !isNamed(candidate)) return [candidate];
    const left = beyondNames(candidate);
    return left === undefined ? [] : [left];
  });
  return shown.toSorted((x, y) => y.probability - x.probability);
}

/**
 * The candidates without what would name a protected person: the values of a pair with one in it are left out, and names
 * of protected persons are taken out of the values of others.
 */
export function withheld(
  candidates: readonly JudgedCandidate[],
  hidden: ReadonlySet<EntityId>,
  persons: readonly Entity[],
): JudgedCandidate[] {
  if (persons.length === 0) return [...candidates];
  const withhold = withholding(persons);
  return candidates.map((candidate) => {
    const isHidden = hidden.has(candidate.a) || hidden.has(candidate.b);
    const show = isHidden ? () => "" : withhold;
    const findings = candidate.findings.map((finding) => ({
      ...finding,
      a: show(finding.a),
      b: show(finding.b),
    }));
    return { ...candidate, findings };
  });
}

/** Takes the names of protected persons out of a text. */
export function withholding(persons: readonly Entity[]): (text: string) => string {
  return protectedNames(
    { entities: [], links: [] },
    persons.map(({ id }) => id),
    persons,
  );
}
