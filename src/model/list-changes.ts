import { z } from "zod";
import { EntityId } from "./graph.ts";
import { SourceId } from "./source.ts";

/** How many entries the difference between two versions of a list shows; all of them are counted. */
export const MAX_LIST_CHANGES = 2000;

/** One thing said otherwise: `field` is `names`, `listed`, an attribute, or a kind of link with the entity it leads to. */
export const ListChange = z.object({
  field: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type ListChange = z.infer<typeof ListChange>;

/** What became of one entity from an older version of a list to a newer one. */
export const ListEntry = z.object({
  id: EntityId,
  name: z.string(),
  what: z.enum(["listed", "delisted", "changed"]),
  changes: z.array(ListChange),
});
export type ListEntry = z.infer<typeof ListEntry>;

/** The difference between two versions of a list. */
export const ListChanges = z.object({
  older: SourceId,
  newer: SourceId,
  listed: z.int().nonnegative(),
  delisted: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  entries: z.array(ListEntry),
});
export type ListChanges = z.infer<typeof ListChanges>;
