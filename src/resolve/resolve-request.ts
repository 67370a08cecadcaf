import type { Candidate, CutBlock } from "#model/candidate.ts";
import { findCandidates } from "./find-candidates.ts";
import type { Party } from "./party.ts";
import { screenParties } from "./screen.ts";

/** What is asked of a case's parties: candidates among all, or the listed against the others. */
export type ResolveRequest = { parties: Party[]; sort: "candidates" | "screening"; least: number };
export type Resolved = { candidates: Candidate[]; compared: number; cut: CutBlock[] };

/** The answer to either question. */
export function resolveParties({ parties, sort, least }: ResolveRequest): Resolved {
  if (sort === "candidates") return findCandidates(parties, least);
  const listed = parties.filter(({ isListed }) => isListed);
  const ours = parties.filter(({ isListed }) => !isListed);
  const { hits, compared, cut } = screenParties(listed, ours, least);
  return { candidates: hits, compared, cut };
}
