import { z } from "zod";
import { EntityId, LinkId } from "./graph.ts";
import { EntityKind, LinkKind } from "./kinds.ts";
import { SourceId } from "./source.ts";

/** What one source contributed to a step: `reliability` is its factor product before sources are combined. */
export const StepEvidence = z.object({
  link: LinkId,
  kind: LinkKind,
  source: SourceId,
  origin: z.string(),
  grade: z.string(),
  reliability: z.number(),
});
export type StepEvidence = z.infer<typeof StepEvidence>;

/** One step of a chain: the joint reliability (0–1) of all that is recorded between two entities. */
export const ChainStep = z.object({
  from: EntityId,
  to: EntityId,
  reliability: z.number(),
  evidence: z.array(StepEvidence),
});
export type ChainStep = z.infer<typeof ChainStep>;

/** A chain of evidence from a listed entity (`seed`) to the member of the cluster it enters by. */
export const Chain = z.object({
  seed: EntityId,
  entry: EntityId,
  reliability: z.number(),
  steps: z.array(ChainStep),
});
export type Chain = z.infer<typeof Chain>;

/** A cluster and how strongly the recorded evidence ties it to both sides. `score` is 0–100 to one decimal. */
export const ClusterScore = z.object({
  id: z.string(),
  rank: z.int().positive(),
  score: z.number(),
  toFugitives: z.number(),
  toSyndicates: z.number(),
  entryToEntry: z.number(),
  members: z.array(EntityId),
  kinds: z.partialRecord(EntityKind, z.int()),
  wanted: z.int(),
  sanctioned: z.int(),
  protectedPersons: z.int(),
  fugitiveChain: Chain.optional(),
  syndicateChain: Chain.optional(),
});
export type ClusterScore = z.infer<typeof ClusterScore>;

/** A scoring run: reproducible from the parameters and the input these hashes name. */
export const ScoreRun = z.object({
  method: z.string(),
  parametersHash: z.string(),
  inputHash: z.string(),
  revision: z.string(),
  asOf: z.string(),
  entities: z.int(),
  links: z.int(),
  fugitives: z.int(),
  syndicates: z.int(),
  protectedPersons: z.int(),
  clusters: z.array(ClusterScore),
});
export type ScoreRun = z.infer<typeof ScoreRun>;
