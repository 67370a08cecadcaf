import { z } from "zod";
import { Entity, EntityId, Graph, Link, LinkId } from "#model/graph.ts";
import { EntityKind, LinkKind } from "#model/kinds.ts";
import { NameReason } from "#model/name-match.ts";
import { CaseId, Grade, Source, SourceId } from "#model/source.ts";
import { Day, MAX_PLACES } from "#model/view.ts";
import { route } from "./route.ts";

/** A comma-separated list of the given words in a query string. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === "string" ? value.split(",") : value), z.array(item)).optional();

/**
 * Identifier fragments, or names in any script and spelling; best first, `total` counts all that match, `matches` says
 * of what was found under another writing which name it is and how it is like the text.
 */
export const searchEntities = route({
  method: "GET",
  path: "/api/cases/:case/search",
  action: "read-graph",
  input: z.object({
    case: CaseId,
    text: z.string().trim().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  output: z.object({
    entities: z.array(Entity),
    total: z.int(),
    matches: z.array(z.object({ id: EntityId, name: z.string(), because: NameReason })),
  }),
});

/** One entity with every statement about it, the sources that make them, and its neighbours counted by kind. */
export const showEntity = route({
  method: "GET",
  path: "/api/cases/:case/entities/:id",
  action: "read-graph",
  input: z.object({ case: CaseId, id: EntityId }),
  output: z.object({
    entity: Entity,
    sources: z.array(Source),
    counts: z.array(z.object({ link: LinkKind, kind: EntityKind, neighbours: z.int() })),
  }),
});

/**
 * The neighbourhood, strongest first, capped; `total` counts the neighbours that pass the filter, `all` all of them. `grade` is
 * the least one, `from` and `until` are days.
 */
export const expandEntity = route({
  method: "GET",
  path: "/api/cases/:case/entities/:id/neighbours",
  action: "read-graph",
  input: z.object({
    case: CaseId,
    id: EntityId,
    links: listOf(LinkKind),
    kinds: listOf(EntityKind),
    without: listOf(SourceId),
    grade: Grade.optional(),
    from: Day.optional(),
    until: Day.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({ graph: Graph, shown: z.int(), total: z.int(), all: z.int() }),
});

/** All visible links among the given entities: what the stage draws when several are on it. */
export const linksBetween = route({
  method: "POST",
  path: "/api/cases/:case/between",
  action: "read-graph",
  input: z.object({ case: CaseId, ids: z.array(EntityId).max(MAX_PLACES) }),
  output: Graph,
});

/** One link with its events, the source that states it, and which of its calls other sources state too. */
export const showLink = route({
  method: "GET",
  path: "/api/cases/:case/links/:id",
  action: "read-graph",
  input: z.object({ case: CaseId, id: LinkId }),
  output: z.object({
    link: Link,
    source: Source,
    same: z.array(z.object({ line: z.int(), other: LinkId, otherLine: z.int() })),
  }),
});
