import { z } from "zod";
import { EntityId } from "#model/graph.ts";
import { CaseId, SourceId } from "#model/source.ts";
import { View, ViewContent, ViewId, ViewSummary } from "#model/view.ts";
import { route } from "./route.ts";

const Title = z.string().trim().min(1).max(200);

/** The saved views of the case, newest first; drafts are not among them. */
export const listViews = route({
  method: "GET",
  path: "/api/cases/:case/views",
  action: "read-graph",
  input: z.object({ case: CaseId }),
  output: z.object({ views: z.array(ViewSummary) }),
});

/**
 * Saves a new view, or the named one over what it was: `seen` is its `updatedAt` as the writer knows it, so that
 * nobody writes over what somebody else has saved meanwhile.
 */
export const saveView = route({
  method: "POST",
  path: "/api/cases/:case/views",
  action: "save-view",
  input: z.object({
    case: CaseId,
    title: Title,
    content: ViewContent,
    over: z.object({ id: ViewId, seen: z.string() }).optional(),
  }),
  output: ViewSummary,
});

/**
 * The view as it was saved, and what has changed in the case since: its entities that a newer source names, those that
 * no source names any more, and the sources that came and went.
 */
export const openView = route({
  method: "GET",
  path: "/api/cases/:case/views/:id",
  action: "read-graph",
  input: z.object({ case: CaseId, id: ViewId }),
  output: z.object({
    view: View,
    news: z.object({
      entities: z.array(EntityId),
      gone: z.array(EntityId),
      sources: z.array(SourceId),
      goneSources: z.array(SourceId),
    }),
  }),
});

/** Makes a second view of the same content under another title. */
export const copyView = route({
  method: "POST",
  path: "/api/cases/:case/views/:id/copies",
  action: "save-view",
  input: z.object({ case: CaseId, id: ViewId, title: Title }),
  output: ViewSummary,
});

export const deleteView = route({
  method: "DELETE",
  path: "/api/cases/:case/views/:id",
  action: "save-view",
  input: z.object({ case: CaseId, id: ViewId }),
  output: z.object({}),
});

/** Keeps what the caller's stage shows, in the place of what was kept before. */
export const keepDraft = route({
  method: "POST",
  path: "/api/cases/:case/draft",
  action: "read-graph",
  bySelf: true,
  input: z.object({ case: CaseId, content: ViewContent }),
  output: z.object({}),
});

/** What the caller's stage showed last in this case, on whatever machine; nothing when there is none. */
export const openDraft = route({
  method: "GET",
  path: "/api/cases/:case/draft",
  action: "read-graph",
  input: z.object({ case: CaseId }),
  output: z.object({ draft: View.optional() }),
});
