import type { z } from "zod";
import type { listCandidates, listDecisions, ResolvedKind } from "#api/decisions.ts";
import type { Verdict } from "#model/decision.ts";

export const SORTS = ["candidates", "screening", "decisions"] as const;
export type Sort = (typeof SORTS)[number];

/** What the page of identities shows and what is asked for. */
export type Identities = {
  readonly sort: Sort;
  readonly kind: ResolvedKind;
  readonly least: number;
  readonly found: z.output<typeof listCandidates.output> | undefined;
  readonly history: z.output<typeof listDecisions.output> | undefined;
  /** Which pair of the list is looked at. */
  readonly at: number;
  /** The verdict that waits for its reason. */
  readonly verdict: Verdict | undefined;
};

export const NO_IDENTITIES: Identities = {
  sort: "candidates",
  kind: "person",
  least: 0.5,
  found: undefined,
  history: undefined,
  at: 0,
  verdict: undefined,
};
