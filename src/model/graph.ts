import { z } from "zod";
import { Attributes, LinkAttributes } from "./attributes.ts";
import { EntityKind, LinkKind } from "./kinds.ts";
import { SourceId, digest } from "./source.ts";
import { Listing, Standing } from "./standing.ts";

export const MAX_ID_LENGTH = 512;
export const EntityId = z
  .string()
  .max(MAX_ID_LENGTH)
  .regex(/^[a-z_]+:.+$/u)
  .brand("EntityId");
export type EntityId = z.infer<typeof EntityId>;

export const LinkId = z
  .string()
  .regex(/^link:[0-9a-f]{32}$/)
  .brand("LinkId");
export type LinkId = z.infer<typeof LinkId>;

/** What one source says about one entity. `lines`: where it first names it and where it says something of it. */
export const Statement = z.object({
  source: SourceId,
  lines: z.array(z.int().positive()),
  names: z.array(z.string()),
  attributes: Attributes,
  listed: z.array(Listing),
});
export type Statement = z.infer<typeof Statement>;

/**
 * A thing in the world. `caption`, `names` and `standing` are derived from the statements of the visible,
 * standing sources (`derive.ts`); `statements` travel only where the evidence itself was asked for.
 */
export const Entity = z.object({
  id: EntityId,
  kind: EntityKind,
  caption: z.string(),
  names: z.array(z.string()),
  standing: Standing,
  statements: z.array(Statement).optional(),
});
export type Entity = z.infer<typeof Entity>;

/**
 * The rows behind a link, as parallel columns of equal length. `lines` are physical, 1-based. `at` is ISO 8601
 * with the offset as stated, "" when the row gives no time; `seconds` -1, `amounts`, `currencies` and
 * `references` "" where the row gives none. A column no row fills is absent. Amounts are decimal text.
 */
export const Events = z.object({
  lines: z.array(z.int().positive()),
  at: z.array(z.string()).optional(),
  seconds: z.array(z.int()).optional(),
  amounts: z.array(z.string()).optional(),
  currencies: z.array(z.string()).optional(),
  references: z.array(z.string()).optional(),
});
export type Events = z.infer<typeof Events>;

/**
 * What one source says joins two entities. `first` and `last` are ISO 8601 in UTC (or a bare date) so that text
 * order is time order; `totals` is decimal text by currency; `events` travel only where the evidence was asked for.
 */
export const Link = z.object({
  id: LinkId,
  kind: LinkKind,
  from: EntityId,
  to: EntityId,
  source: SourceId,
  count: z.int().positive(),
  /** How many of the events are calls that these other links state too (`same-call.ts`), where a reader sees several sources. */
  shared: z.partialRecord(LinkId, z.int().positive()).optional(),
  first: z.string().optional(),
  last: z.string().optional(),
  totals: z.record(z.string(), z.string()),
  attributes: LinkAttributes,
  events: Events.optional(),
});
export type Link = z.infer<typeof Link>;

/** The one shape that travels: an import yields it, Neo4j keeps it, the stage draws it, the chart prints it. */
export const Graph = z.object({ entities: z.array(Entity), links: z.array(Link) });
export type Graph = z.infer<typeof Graph>;

/** The id of an entity from its kind and the normalised identifier. */
export function entityId(kind: EntityKind, key: string): EntityId {
  return EntityId.parse(`${kind}:${key}`);
}

/** The kind is the first part of the id. */
export function kindOf(id: EntityId): EntityKind {
  return EntityKind.parse(id.slice(0, id.indexOf(":")));
}

/** The id without its kind and the word after it: the handle of an online account, the number of a bank account. */
export function handleOf(id: EntityId): string {
  return id.slice(id.indexOf(":", id.indexOf(":") + 1) + 1);
}

/** One link per kind, direction, ends and source. */
export function linkId(kind: LinkKind, from: EntityId, to: EntityId, source: SourceId): LinkId {
  return LinkId.parse(`link:${digest(kind, from, to, source)}`);
}
