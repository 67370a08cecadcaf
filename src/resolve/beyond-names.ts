import type { Candidate } from "#model/candidate.ts";

/** Fields that say how somebody is called. */
const NAMES: ReadonlySet<string> = new Set(["name", "handle"]);
/** What is as good as certain, so that its odds are a number. */
const CERTAIN = 1 - 1e-12;

/**
 * The pair as likely as it is by what is no name, without its names; undefined when nothing but names speaks for it. A
 * pair shown with a protected person must be this: whom they are like by name is what their name is.
 */
export function beyondNames<T extends Candidate>(candidate: T): T | undefined {
  const findings = candidate.findings.filter(({ field }) => !NAMES.has(field));
  if (!findings.some(({ weight }) => weight >= 1)) return undefined;
  const said = candidate.findings.filter(({ field }) => NAMES.has(field));
  const probability = Math.min(candidate.probability, CERTAIN);
  const odds = Math.log(probability / (1 - probability)) - said.reduce((sum, { weight }) => sum + weight, 0);
  return { ...candidate, findings, probability: 1 / (1 + Math.exp(-odds)) };
}
