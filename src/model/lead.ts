import { z } from "zod";
import { EntityId } from "./graph.ts";

/**
 * Where to look next: something near what was asked about, by a random walk along the weights of the evidence. `share`
 * is the part of the walk that rests there (0–1): a measure of nearness among leads, no score, and never of a person.
 * `via` is the neighbour by which most of the walk came.
 */
export const Lead = z.object({ entity: EntityId, share: z.number(), via: EntityId });
export type Lead = z.infer<typeof Lead>;
