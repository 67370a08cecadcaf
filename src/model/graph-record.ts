import { z } from "zod";
import { Attributes, LinkAttributes } from "./attributes.ts";
import { EntityId, Events } from "./graph.ts";
import { LinkKind } from "./kinds.ts";
import { Listing } from "./standing.ts";

/** What is said of an entity, of one source or all together, as one text: what our own export carries beside what other tools read. */
export const EntityRecord = z.object({
  id: EntityId,
  names: z.array(z.string()),
  attributes: Attributes,
  listed: z.array(Listing),
});
export type EntityRecord = z.infer<typeof EntityRecord>;

/** A link with its events, in the same way; the lines are those of the source that states it. */
export const LinkRecord = z.object({
  kind: LinkKind,
  from: EntityId,
  to: EntityId,
  attributes: LinkAttributes,
  events: Events,
});
export type LinkRecord = z.infer<typeof LinkRecord>;
