import { z } from "zod";
import { Entity, EntityId, Graph, LinkId } from "./graph.ts";
import { Source } from "./source.ts";

/** Where an entity stands: `x` to the right, `y` upwards, in any unit, as on the stage. */
export const Place = z.object({ id: EntityId, x: z.number(), y: z.number() });
export type Place = z.infer<typeof Place>;

/** The words and marks round a chart. `date` is text as it shall be printed: the chart itself knows no clock. */
export const TitleBlock = z.object({
  title: z.string().min(1).max(200),
  caseTitle: z.string().max(200),
  handling: z.string().max(200),
  author: z.string().max(200),
  date: z.string().max(40),
  selection: z.string().max(500),
});
export type TitleBlock = z.infer<typeof TitleBlock>;

/** What a person asks for: which entities, where they stand, and the words round them. */
export const ChartRequest = z.object({
  places: z.array(Place).min(1).max(2000),
  links: z.array(LinkId).max(5000).optional(),
  title: TitleBlock,
});
export type ChartRequest = z.infer<typeof ChartRequest>;

/**
 * All that a chart is drawn from: same value, same bytes. Links carry their events. Protected persons come under their
 * names, so that the chart can take them out of every text; `protectedPersons` are all of the case, in the order that numbers
 * them, on the chart or not.
 */
export const ChartInput = z.object({
  graph: Graph,
  sources: z.array(Source),
  places: z.array(Place),
  title: TitleBlock,
  protectedPersons: z.array(Entity).optional(),
});
export type ChartInput = z.infer<typeof ChartInput>;
