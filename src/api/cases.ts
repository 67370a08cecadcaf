import { z } from "zod";
import { Assessed, INDICATORS, Indicator } from "#model/standing.ts";
import { EntityId } from "#model/graph.ts";
import { EntityKind, LinkKind } from "#model/kinds.ts";
import { Case, CaseId } from "#model/source.ts";
import { route } from "./route.ts";

export const listCases = route({
  method: "GET",
  path: "/api/cases",
  action: "list-cases",
  input: z.object({}),
  output: z.object({ cases: z.array(Case) }),
});

export const createCase = route({
  method: "POST",
  path: "/api/cases",
  action: "change-case",
  input: Case,
  output: Case,
});

/** How much the case holds, and a revision that changes whenever its visible graph does. */
export const caseOverview = route({
  method: "GET",
  path: "/api/cases/:case/overview",
  action: "read-graph",
  input: z.object({ case: CaseId }),
  output: z.object({
    entities: z.partialRecord(EntityKind, z.int()),
    links: z.partialRecord(LinkKind, z.int()),
    sources: z.int(),
    revision: z.string(),
  }),
});

/**
 * Records a judgement on a person's standing; the author is the signed-in user, the time the server's. One that would end
 * the protection of a victim or possible victim waits until a supervisor agrees (`waits`); until then protection holds.
 */
export const assessPerson = route({
  method: "POST",
  path: "/api/cases/:case/assessments",
  action: "assess",
  input: z.object({
    case: CaseId,
    entity: EntityId,
    standing: Assessed,
    reason: z.string().trim().min(1).max(2000),
    indicators: z.array(Indicator).max(INDICATORS.length).default([]),
  }),
  output: z.object({ waits: z.boolean() }),
});
