import { addNote, listRemarks, withdrawNote } from "#api/notes.ts";
import type { EntityId } from "#model/graph.ts";
import type { Note } from "#model/note.ts";
import { call } from "#web/call.ts";
import { showRemarks } from "#web/changes.ts";
import { apply } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

/** Fetches what people wrote about an entity and how they judged it. */
export async function loadRemarks(id: EntityId): Promise<void> {
  await attempt("remarks", async () => {
    apply(showRemarks({ id, ...(await call(listRemarks, { case: openCaseId(), id })) }));
  });
}

/** Writes a note about an entity; whether it was taken up. */
export async function writeNote(entity: EntityId, text: string, tags: readonly string[]): Promise<boolean> {
  return attempt("note", async () => {
    await call(addNote, { case: openCaseId(), entity, text, tags: [...tags] });
    await loadRemarks(entity);
  });
}

/** Takes a note back. */
export async function takeBackNote({ id, entity }: Note): Promise<void> {
  await attempt("note", async () => {
    await call(withdrawNote, { case: openCaseId(), id });
    await loadRemarks(entity);
  });
}
