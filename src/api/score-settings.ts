import { z } from "zod";
import { Entity, EntityId } from "#model/graph.ts";
import { ScoreSetting } from "#model/score-setting.ts";
import { CaseId } from "#model/source.ts";
import { route } from "./route.ts";

const Reason = z.string().trim().min(1).max(2000);

/** A number of the parameter file: the way to it, what the case has and what is published, and why that is published. */
export const ParameterEntry = z.object({
  path: z.string(),
  value: z.number().nullable(),
  published: z.number().nullable(),
  why: z.string(),
});
export type ParameterEntry = z.infer<typeof ParameterEntry>;

/** One number a case changed: what it was, why, by whom and when. */
const Override = z.object({
  path: z.string(),
  was: z.number().nullable(),
  value: z.number().nullable(),
  reason: z.string(),
  author: z.string(),
  at: z.string(),
});

/** What serves everybody, or stands for nothing: its ties say little, and no chain enters by it. */
const Service = z.object({ entity: EntityId, kind: z.enum(["service", "placeholder"]), why: Reason });

const HubEntry = z.object({ entity: EntityId, relation: z.string(), neighbours: z.int() });

/** By what the case is scored, and everything that was ever decided about it, the newest first. */
export const showScoreSettings = route({
  method: "GET",
  path: "/api/cases/:case/score-settings",
  action: "score",
  input: z.object({ case: CaseId }),
  output: z.object({
    name: z.string(),
    version: z.int(),
    hash: z.string(),
    isPublished: z.boolean(),
    entries: z.array(ParameterEntry),
    overrides: z.array(Override),
    services: z.array(Service),
    /** The frozen hub table; absent before the first run. */
    hubs: z.object({ hash: z.string(), table: z.array(HubEntry) }).optional(),
    history: z.array(ScoreSetting),
    captions: z.array(Entity),
  }),
});

/**
 * Changes numbers for this case from now on, or adds to its list of services, for a reason; `toPublished` takes all
 * changes back instead.
 */
export const changeParameters = route({
  method: "POST",
  path: "/api/cases/:case/score-settings/parameters",
  action: "change-case",
  input: z.object({
    case: CaseId,
    changes: z.array(z.object({ path: z.string(), value: z.number().nullable() })).max(100),
    services: z.array(Service).max(100).default([]),
    toPublished: z.boolean().default(false),
    reason: Reason,
  }),
  output: z.object({ hash: z.string() }),
});

/** What refreshing the frozen hub table changes; with `reason` it is done and recorded. */
export const refreshHubTable = route({
  method: "POST",
  path: "/api/cases/:case/score-settings/hubs",
  action: "change-case",
  input: z.object({ case: CaseId, reason: Reason.optional() }),
  output: z.object({
    hash: z.string(),
    changes: z.array(z.object({ entity: EntityId, relation: z.string(), before: z.int(), after: z.int() })),
    captions: z.array(Entity),
  }),
});
