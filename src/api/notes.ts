import { z } from "zod";
import { EntityId } from "#model/graph.ts";
import { Note, NoteId } from "#model/note.ts";
import { ProtectionEnd } from "#model/protection-end.ts";
import { CaseId } from "#model/source.ts";
import { Assessment } from "#model/standing.ts";
import { route } from "./route.ts";

/** What people wrote about an entity and how they judged it, the latest first. */
export const listRemarks = route({
  method: "GET",
  path: "/api/cases/:case/entities/:id/remarks",
  action: "read-graph",
  input: z.object({ case: CaseId, id: EntityId }),
  output: z.object({
    notes: z.array(Note),
    assessments: z.array(Assessment),
    ends: z.array(ProtectionEnd),
  }),
});

export const addNote = route({
  method: "POST",
  path: "/api/cases/:case/notes",
  action: "assess",
  input: z
    .object({ case: CaseId, entity: EntityId, text: Note.shape.text, tags: Note.shape.tags })
    .refine(({ text, tags }) => text.trim() !== "" || tags.length > 0, "a text or a tag"),
  output: Note,
});

/** Takes a note back: it is no longer shown, and stays on record. */
export const withdrawNote = route({
  method: "DELETE",
  path: "/api/cases/:case/notes/:id",
  action: "assess",
  input: z.object({ case: CaseId, id: NoteId }),
  output: z.object({}),
});
