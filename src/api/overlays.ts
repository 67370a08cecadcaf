import { z } from "zod";
import { EntityId, LinkId } from "#model/graph.ts";
import { LinkDays } from "#model/link-days.ts";
import { Located } from "#model/located.ts";
import { CaseId } from "#model/source.ts";
import { MAX_PLACES } from "#model/view.ts";
import { route } from "./route.ts";

/** So many events are read for one answer: the links with the most are left, and named. */
export const MOST_EVENTS = 200_000;
/** So many links may be asked about at once. */
export const MOST_LINKS = 20_000;

/** On which days the events of links were: what the timeline draws. `left` are links with too many events. */
export const linkDays = route({
  method: "POST",
  path: "/api/cases/:case/days",
  action: "read-graph",
  input: z.object({ case: CaseId, ids: z.array(LinkId).max(MOST_LINKS) }),
  output: z.object({ links: z.array(LinkDays), left: z.array(LinkId) }),
});

/** Where the compounds among these entities are, by every source that says so; nothing is said of other kinds. */
export const locateCompounds = route({
  method: "POST",
  path: "/api/cases/:case/locations",
  action: "read-graph",
  input: z.object({ case: CaseId, ids: z.array(EntityId).max(MAX_PLACES) }),
  output: z.object({ located: z.array(Located) }),
});
