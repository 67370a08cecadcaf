import { z } from "zod";
import { Entity, Graph } from "#model/graph.ts";
import { ClusterScore, ScoreRun } from "#model/score.ts";
import { CaseId, Source } from "#model/source.ts";
import { route } from "./route.ts";

/** Scores the case as it stands (a run is kept per revision) and gives the ranked clusters. */
export const scoreCase = route({
  method: "POST",
  path: "/api/cases/:case/scores",
  action: "score",
  input: z.object({ case: CaseId }),
  output: z.object({ run: ScoreRun, captions: z.array(Entity) }),
});

/** One cluster of the current run: the graph of its chains and its members (at most `limit`), with the sources. */
export const showCluster = route({
  method: "GET",
  path: "/api/cases/:case/clusters/:cluster",
  action: "score",
  input: z.object({
    case: CaseId,
    cluster: z.string(),
    limit: z.coerce.number().int().min(0).max(500).default(60),
  }),
  output: z.object({
    cluster: ClusterScore,
    graph: Graph,
    sources: z.array(Source),
    shown: z.int(),
    total: z.int(),
  }),
});
