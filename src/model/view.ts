import { z } from "zod";
import { Handling } from "./handling.ts";
import { EntityId } from "./graph.ts";
import { EntityKind, LinkKind } from "./kinds.ts";
import { CaseId, Grade, SourceId } from "./source.ts";
import { Assessed } from "./standing.ts";

export const ViewId = z
  .string()
  .regex(/^view:[0-9a-f]{32}$/)
  .brand("ViewId");
export type ViewId = z.infer<typeof ViewId>;

/** How many entities a view may hold: what the stage still draws. */
export const MAX_PLACES = 50_000;

/**
 * Where an entity stands, in stage units, `y` upwards; a pinned one is not moved by a layout. `by` is the entity whose
 * expansion brought it.
 */
export const ViewPlace = z.object({
  id: EntityId,
  x: z.number(),
  y: z.number(),
  pinned: z.boolean(),
  by: EntityId.optional(),
});
export type ViewPlace = z.infer<typeof ViewPlace>;

export const GROUPINGS = ["compound", "organization", "cluster"] as const;
export const Grouping = z.enum(GROUPINGS);
export type Grouping = z.infer<typeof Grouping>;

/**
 * Entities drawn as one: those of a compound, an organization or a cluster. `anchor` is that compound or organization,
 * or the member that names the cluster; the members keep their places.
 */
export const Fold = z.object({
  by: Grouping,
  anchor: EntityId,
  members: z.array(EntityId).min(1),
  x: z.number(),
  y: z.number(),
});
export type Fold = z.infer<typeof Fold>;

export const STANDINGS = ["wanted", "sanctioned", ...Assessed.options, "none"] as const;
/** What an entity may be by list or by judgement; `none` is neither. */
export const StandingName = z.enum(STANDINGS);
export type StandingName = z.infer<typeof StandingName>;

/** A day, as ISO 8601 writes it. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What is left out of sight. Kinds, sources and standings are those switched off; `from` and `until` are days, both
 * within; `grade` is the least reliability and credibility of a source; `strength` the fewest rows behind a drawn
 * line; `degree` the fewest entities on the stage that an entity is linked to.
 */
export const StageFilter = z.object({
  kinds: z.array(EntityKind),
  links: z.array(LinkKind),
  sources: z.array(SourceId),
  standings: z.array(StandingName),
  from: Day.optional(),
  until: Day.optional(),
  grade: Grade.optional(),
  strength: z.int().min(1),
  degree: z.int().min(0),
});
export type StageFilter = z.infer<typeof StageFilter>;

/** Nothing is left out. */
export const NO_FILTER: StageFilter = {
  kinds: [],
  links: [],
  sources: [],
  standings: [],
  strength: 1,
  degree: 0,
};

/** All that is needed to see the same picture again; what is said of its entities and links is read anew. */
export const ViewContent = z.object({
  places: z.array(ViewPlace).max(MAX_PLACES),
  hidden: z.array(EntityId),
  folds: z.array(Fold),
  expanded: z.array(z.object({ id: EntityId, shown: z.int(), total: z.int() })),
  filter: StageFilter,
  selected: z.array(EntityId),
  trail: z.array(EntityId),
  /** The saved view that a draft goes on from. */
  of: ViewId.optional(),
  camera: z.object({ x: z.number(), y: z.number(), ratio: z.number().positive() }).optional(),
});
export type ViewContent = z.infer<typeof ViewContent>;

/**
 * A saved view of a case, without what is in it. `revision` and `sources` are those of the graph when it was saved:
 * what other sources state is new since. A draft is what one person's stage showed last; it has no title.
 */
export const ViewSummary = z.object({
  id: ViewId,
  case: CaseId,
  title: z.string().max(200),
  author: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: z.string(),
  sources: z.array(SourceId),
  entities: z.int().nonnegative(),
  isDraft: z.boolean(),
  /** The strictest handling code of what it rests on; none is H0. */
  handling: Handling.optional(),
});
export type ViewSummary = z.infer<typeof ViewSummary>;

export const View = ViewSummary.extend({ content: ViewContent });
export type View = z.infer<typeof View>;
