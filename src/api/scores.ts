import { z } from "zod";
import { Entity } from "#model/graph.ts";
import { Ranking } from "#model/ranking.ts";
import { RunComparison } from "#model/run-comparison.ts";
import { RunId, RunRecord } from "#model/run-record.ts";
import { CaseId } from "#model/source.ts";
import { ErrorBody, eventStream, route } from "./route.ts";

/**
 * Scores the case as it stands and stores the run; the last event names it. Where nothing changed since a stored run,
 * it is that one. Who stops listening cancels the scoring.
 */
export const scoreCase = eventStream({
  method: "POST",
  path: "/api/cases/:case/scores",
  action: "score",
  input: z.object({ case: CaseId }),
  event: z.discriminatedUnion("type", [
    z.object({
      type: z.literal("stage"),
      stage: z.enum(["reading", "weighing", "finding", "ranking", "keeping"]),
    }),
    z.object({ type: z.literal("done"), run: RunId }),
    z.object({ type: z.literal("failed"), error: ErrorBody.shape.error }),
  ]),
});

/** What a run made now would be made of. */
const Now = z.object({
  revision: z.string(),
  asOf: z.string(),
  parametersHash: z.string(),
  hubsHash: z.string().optional(),
});

/**
 * What a run made now would be made of, whenever that changes, until nobody listens; at once when the graph has another
 * revision than the listener knows.
 */
export const followScores = eventStream({
  method: "GET",
  path: "/api/cases/:case/scores/changes",
  action: "score",
  input: z.object({ case: CaseId, revision: z.string() }),
  event: Now,
});

/** The stored runs, the newest first, and what a run made now would be made of. */
export const listRuns = route({
  method: "GET",
  path: "/api/cases/:case/scores",
  action: "score",
  input: z.object({ case: CaseId }),
  output: z.object({
    runs: z.array(RunRecord),
    now: Now,
  }),
});

/** A stored run as a ranking, with the names of those at which its chains start. */
export const showRun = route({
  method: "GET",
  path: "/api/cases/:case/scores/:run",
  action: "score",
  input: z.object({ case: CaseId, run: RunId }),
  output: z.object({ record: RunRecord, ranking: Ranking, captions: z.array(Entity) }),
});

/** An earlier run beside this one. */
export const compareWithRun = route({
  method: "GET",
  path: "/api/cases/:case/scores/:run/since/:before",
  action: "score",
  input: z.object({ case: CaseId, run: RunId, before: RunId }),
  output: z.object({ comparison: RunComparison, captions: z.array(Entity) }),
});

/** Makes a stored run again from what was stored, and says whether it is the same to the last bit. */
export const reproduceRun = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/reproduction",
  action: "score",
  input: z.object({ case: CaseId, run: RunId }),
  output: z.object({
    equal: z.boolean(),
    stored: z.string(),
    found: z.string(),
    differences: z.array(z.object({ at: z.string(), stored: z.string(), found: z.string() })),
  }),
});
