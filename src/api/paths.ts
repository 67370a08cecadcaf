import { z } from "zod";
import { EntityId, Graph } from "#model/graph.ts";
import { RunId } from "#model/run-record.ts";
import { CaseId } from "#model/source.ts";
import { MAX_PLACES } from "#model/view.ts";
import { Way, WayQuestion } from "#model/way.ts";
import { route } from "./route.ts";

/** The best ways between two entities or to whoever is listed, and everything recorded along them. */
export const findWays = route({
  method: "POST",
  path: "/api/cases/:case/ways",
  action: "read-graph",
  input: WayQuestion.extend({ case: CaseId }),
  output: z.object({ ways: z.array(Way), graph: Graph }),
});

/**
 * The entities that are linked to at least two of the given ones, those linked to most of them first; `total` counts
 * all.
 */
export const commonNeighbours = route({
  method: "POST",
  path: "/api/cases/:case/common",
  action: "read-graph",
  input: z.object({
    case: CaseId,
    ids: z.array(EntityId).min(2).max(200),
    limit: z.int().min(1).max(1000).default(100),
  }),
  output: z.object({ graph: Graph, shown: z.int(), total: z.int() }),
});

/** Which of the given entities are together in a cluster of a stored run, the first cluster first. */
export const clusterMembers = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/members",
  action: "score",
  input: z.object({ case: CaseId, run: RunId, ids: z.array(EntityId).max(MAX_PLACES) }),
  output: z.object({ clusters: z.array(z.array(EntityId).min(1)) }),
});
