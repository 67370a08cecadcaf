import { z } from "zod";
import { Place } from "./chart.ts";
import { EntityId, LinkId } from "./graph.ts";
import { EntityKind, LinkKind } from "./kinds.ts";
import { Grade, SourceId } from "./source.ts";
import { ViewId } from "./view.ts";

/** What a chart is made from: what stands on the stage, a saved view, a scored cluster, the way between two entities. */
export const ChartOrigin = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("stage"),
    places: z.array(Place).min(1).max(2000),
    /** The links in sight; without it, all. */
    links: z.array(LinkId).max(20_000).optional(),
  }),
  z.object({ type: z.literal("view"), view: ViewId }),
  z.object({ type: z.literal("cluster"), cluster: z.string(), members: z.int().min(0).max(2000) }),
  z.object({ type: z.literal("path"), from: EntityId, to: EntityId, hops: z.int().min(1).max(12) }),
]);
export type ChartOrigin = z.infer<typeof ChartOrigin>;

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What of the origin is in the chart. Kinds are those left out; `from` and `until` are days, both within; `grade` is the least
 * one of a source; `strongest` keeps so many links, those with most rows first; `without` are entities left out.
 */
export const ChartFilter = z.object({
  kinds: z.array(EntityKind).default([]),
  links: z.array(LinkKind).default([]),
  sources: z.array(SourceId).default([]),
  without: z.array(EntityId).default([]),
  from: Day.optional(),
  until: Day.optional(),
  grade: Grade.optional(),
  leastRows: z.int().min(1).default(1),
  strongest: z.int().min(1).optional(),
});
export type ChartFilter = z.infer<typeof ChartFilter>;

/** Why a recorded link between entities of the origin is not drawn. */
export const LEFT_OUT = ["entity", "hidden", "kind", "time", "source", "grade", "weak", "strongest"] as const;
export const LeftOut = z.enum(LEFT_OUT);
export type LeftOut = z.infer<typeof LeftOut>;

/** What is drawn, of what, and in words; `leftOut` is every other recorded link between entities of the origin. */
export const ChartChoice = z.object({
  places: z.array(Place),
  entities: z.array(EntityId),
  links: z.array(LinkId),
  leftOut: z.array(z.object({ link: LinkId, why: LeftOut })),
  selection: z.string(),
});
export type ChartChoice = z.infer<typeof ChartChoice>;
