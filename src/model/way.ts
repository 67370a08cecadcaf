import { z } from "zod";
import { EntityId } from "./graph.ts";
import { LinkKind } from "./kinds.ts";

export const MAX_WAYS = 20;

/** Between whom ways are sought, which come first, and what they may not use. */
export const WayQuestion = z.object({
  from: EntityId,
  /** One entity, or whoever a list names. */
  to: z.union([EntityId, z.enum(["sanctioned", "wanted"])]),
  /** The fewest steps first, or those whose recorded links are most likely all true. */
  by: z.enum(["steps", "reliability"]),
  count: z.int().min(1).max(MAX_WAYS),
  hops: z.int().min(1).max(12),
  /** Kinds of link that no way may use. */
  without: z.array(LinkKind),
  /** No way leads through an entity with more neighbours than this. */
  hubs: z.int().min(2).optional(),
});
export type WayQuestion = z.infer<typeof WayQuestion>;

/** One way: its entities in order, and the product of the reliability (0–1) of its steps, as the score weighs them. */
export const Way = z.object({ entities: z.array(EntityId), reliability: z.number() });
export type Way = z.infer<typeof Way>;
