import { z } from "zod";
import { Entity, EntityId, Graph, LinkId } from "#model/graph.ts";
import { RunId } from "#model/run-record.ts";
import { ClusterExamination, ClusterScore } from "#model/score.ts";
import { CaseId, Source, SourceId } from "#model/source.ts";
import { route } from "./route.ts";

const InRun = z.object({ case: CaseId, run: RunId });
const Limit = z.coerce.number().int().min(0).max(500).default(60);

/** A link that a chain cites: which way it runs, how often it was recorded, and the first of its lines. */
export const CitedLink = z.object({
  id: LinkId,
  from: EntityId,
  to: EntityId,
  count: z.int(),
  lines: z.array(z.int().positive()),
});
export type CitedLink = z.infer<typeof CitedLink>;

/** A scored set to look at: the graph of its chains and its members, what the chains cite, and the sources. */
const Card = z.object({
  cluster: ClusterScore,
  graph: Graph,
  cited: z.array(CitedLink),
  sources: z.array(Source),
  shown: z.int(),
  total: z.int(),
});

/** One cluster of a stored run; at most `limit` members beside its chains. */
export const showCluster = route({
  method: "GET",
  path: "/api/cases/:case/scores/:run/clusters/:cluster",
  action: "score",
  input: InRun.extend({ cluster: z.string(), limit: Limit }),
  output: Card,
});

/** How the score of any set of entities could fall and rise, and how sure it is. */
export const examineSet = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/examinations",
  action: "score",
  input: InRun.extend({ members: z.array(EntityId).min(1).max(20_000) }),
  output: z.object({ examination: ClusterExamination, captions: z.array(Entity) }),
});

/** Scores any set of entities on the evidence of a stored run. It is no cluster of the run and is not stored. */
export const scoreDrawnSet = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/sets",
  action: "score",
  input: InRun.extend({ members: z.array(EntityId).min(1).max(20_000), limit: Limit }),
  output: Card,
});

/** What is left out in thought. */
const LeftOut = z.object({
  sources: z.array(SourceId).default([]),
  origins: z.array(z.string()).default([]),
  /** With what they join. */
  links: z.array(z.object({ id: LinkId, from: EntityId, to: EntityId })).default([]),
});

/** The score of a set as it is, and as it would be without some sources, origins or links. Nothing is stored. */
export const scoreWithout = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/without",
  action: "score",
  input: InRun.extend({ members: z.array(EntityId).min(1).max(20_000), without: LeftOut }),
  output: z.object({ before: ClusterScore, after: ClusterScore, captions: z.array(Entity) }),
});

/** The points of a set if these hubs damped nothing. */
export const scoreUndamped = route({
  method: "POST",
  path: "/api/cases/:case/scores/:run/undamped",
  action: "score",
  input: InRun.extend({
    members: z.array(EntityId).min(1).max(20_000),
    hubs: z.array(z.object({ entity: EntityId, relation: z.string() })).min(1),
  }),
  output: z.object({ points: z.number() }),
});
