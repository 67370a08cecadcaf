import { z } from "zod";
import { EntityId, LinkId } from "./graph.ts";
import { EntityKind, LinkKind } from "./kinds.ts";
import { SetContext } from "./set-context.ts";
import { SourceId } from "./source.ts";

/** The factors (0–1) whose product is the reliability of one recorded link; `docs/METHOD.md` explains each. */
export const LinkFactors = z.object({
  grade: z.number(),
  tie: z.number(),
  count: z.number(),
  age: z.number(),
  hub: z.number(),
  safeguard: z.number(),
});
export type LinkFactors = z.infer<typeof LinkFactors>;

/**
 * What one recorded link contributed to a step: `reliability` is its factor product before sources are combined,
 * `relation` the row of the parameter file it was weighed by. Of the links of one origin only the strongest
 * `counts`: the others repeat it.
 */
export const StepEvidence = z.object({
  link: LinkId,
  kind: LinkKind,
  relation: z.string(),
  source: SourceId,
  origin: z.string(),
  grade: z.string(),
  factors: LinkFactors,
  reliability: z.number(),
  counts: z.boolean(),
});
export type StepEvidence = z.infer<typeof StepEvidence>;

/**
 * One step of a chain: the joint reliability (0–1) of all that is recorded between two entities. `maybeOne`: how likely
 * (0–1) the two are one and the same, where nobody has decided; that counts beside the evidence, of which there may be none.
 */
export const ChainStep = z.object({
  from: EntityId,
  to: EntityId,
  reliability: z.number(),
  evidence: z.array(StepEvidence),
  maybeOne: z.number().optional(),
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

/**
 * The strongest single chain from a fugitive by way of one `member` of the cluster to a syndicate that passes nothing
 * twice. It explains, it is
 * not the score: the score lets the two sides enter by different members.
 */
export const WholeChain = z.object({
  fugitive: EntityId,
  member: EntityId,
  syndicate: EntityId,
  reliability: z.number(),
  steps: z.array(ChainStep),
});
export type WholeChain = z.infer<typeof WholeChain>;

/** What one chain contributes to the score, in points: the parts of a cluster sum to 100 × its two sides. */
export const ScorePart = z.object({
  side: z.enum(["fugitives", "syndicates"]),
  points: z.number(),
  chain: Chain,
});
export type ScorePart = z.infer<typeof ScorePart>;

/**
 * A cluster and how strongly the recorded evidence ties it to both sides. `score` is 0–100 to one decimal,
 * 100 × `toFugitives` × `toSyndicates`; `entryToEntry` is the best chain inside the cluster between the members
 * by which the two chains enter. `members` leaves protected persons out; `protectedPersons` counts them. `context`
 * counts them among the roles as well.
 */
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
  context: SetContext,
  fugitiveChain: Chain.optional(),
  syndicateChain: Chain.optional(),
  wholeChain: WholeChain.optional(),
  parts: z.array(ScorePart).optional(),
});
export type ClusterScore = z.infer<typeof ClusterScore>;

/** The points (0–100) a set would have if all that is recorded between two entities were otherwise. */
export const ChangedStep = z.object({ from: EntityId, to: EntityId, points: z.number() });
export type ChangedStep = z.infer<typeof ChangedStep>;

/** The fewest recorded links that still carry nearly all of a score, and what they join; `points` is what they carry. */
export const MinimalEvidence = z.object({
  links: z.array(LinkId),
  entities: z.array(EntityId),
  points: z.number(),
});
export type MinimalEvidence = z.infer<typeof MinimalEvidence>;

/**
 * How the score of one set of entities could fall, and how far it may be from the chance of being linked to both
 * sides under the model (0–1): `low` is the score, `estimate` that of 1,024 sampled worlds with its standard error,
 * `high` the bound by the least cut. `withoutOrigin`: the points left (0–100) when all that rests on one origin is
 * left out, lowest first; `onlyOrigins`: without any of these nothing is left. `withoutStep` and `ifConfirmed`: the
 * points if a step of its chains were false (lowest first), or stated anew by an independent source of grade A1,
 * or decided where the two may be one (highest first). `cut`: the least weighty set of links,
 * and of `listings`, that must all be false for the side to fall. `disjoint`: chains that share no link, no entity, no origin (at least).
 */
export const ClusterExamination = z.object({
  bracket: z.object({ low: z.number(), estimate: z.number(), standardError: z.number(), high: z.number() }),
  withoutOrigin: z.array(z.object({ origin: z.string(), points: z.number() })),
  onlyOrigins: z.array(z.string()),
  withoutStep: z.array(ChangedStep),
  ifConfirmed: z.array(ChangedStep),
  minimal: MinimalEvidence,
  sides: z.array(
    z.object({
      side: z.enum(["fugitives", "syndicates"]),
      high: z.number(),
      cut: z.array(z.object({ from: EntityId, to: EntityId, reliability: z.number() })),
      listings: z.array(EntityId),
      disjoint: z.object({ links: z.int(), entities: z.int(), origins: z.int() }),
    }),
  ),
  dampedHubs: z.array(
    z.object({ entity: EntityId, relation: z.string(), neighbours: z.int(), factor: z.number() }),
  ),
});
export type ClusterExamination = z.infer<typeof ClusterExamination>;

/** A scoring run: reproducible from the parameters and the input these hashes name. */
export const ScoreRun = z.object({
  method: z.string(),
  parametersHash: z.string(),
  inputHash: z.string(),
  /** Of the frozen hub table, where one was used. */
  hubsHash: z.string().optional(),
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
