import { z } from "zod";
import { EntityId } from "./graph.ts";
import { ClusterScore, ScoreRun } from "./score.ts";

/**
 * One cluster as a row of the ranking, its chains and members left for its card: `size` counts the members shown,
 * `fugitive` and `syndicate` are where its strongest chains start. Without any one of the `soleOrigins` a side has none
 * of the chains that count.
 */
export const RankedCluster = ClusterScore.omit({
  members: true,
  fugitiveChain: true,
  syndicateChain: true,
  wholeChain: true,
  parts: true,
}).extend({
  size: z.int(),
  fugitive: EntityId.optional(),
  syndicate: EntityId.optional(),
  soleOrigins: z.array(z.string()),
});
export type RankedCluster = z.infer<typeof RankedCluster>;

/** A run as a ranking. */
export const Ranking = ScoreRun.omit({ clusters: true }).extend({ clusters: z.array(RankedCluster) });
export type Ranking = z.infer<typeof Ranking>;
