import { z } from "zod";
import { EntityId } from "./graph.ts";

/** A chain that counts, told by its side and the entities it passes; `points` are its part of the score. */
export const ComparedPart = z.object({
  side: z.enum(["fugitives", "syndicates"]),
  passes: z.array(EntityId),
  points: z.number(),
});
export type ComparedPart = z.infer<typeof ComparedPart>;

const Side = z.object({ id: z.string(), rank: z.int(), score: z.number(), size: z.int() });

/**
 * A cluster in two runs: absent on the side where none shares enough members. `shared` counts the members of both;
 * `came` and `went` are the parts of the later run that the earlier has not, and the other way round.
 */
export const ComparedCluster = z.object({
  before: Side.optional(),
  after: Side.optional(),
  shared: z.int(),
  came: z.array(ComparedPart),
  went: z.array(ComparedPart),
});
export type ComparedCluster = z.infer<typeof ComparedCluster>;

export const RUN_FACTS = ["method", "parametersHash", "hubsHash", "inputHash", "revision", "asOf"] as const;

/** What two runs differ in: by what they were made, and cluster by cluster in the order of the later ranking. */
export const RunComparison = z.object({
  differs: z.array(z.enum(RUN_FACTS)),
  clusters: z.array(ComparedCluster),
});
export type RunComparison = z.infer<typeof RunComparison>;
