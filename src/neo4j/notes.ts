import { Note } from "#model/note.ts";
import { Problem } from "#model/problem.ts";
import { Assessment } from "#model/standing.ts";
import type { Store } from "#model/store.ts";
import type { Database } from "./database.ts";

/** What people wrote about entities and how they judged them. */
export function noteQuestions({
  read,
  write,
}: Database): Pick<Store, "notes" | "assessments" | "addNote" | "withdrawNote"> {
  return {
    notes: (id, scope) =>
      read(async (ask) => (await ask("notes", { id, scope })).map((row) => Note.parse(row["note"]))),
    assessments: (id, scope) =>
      read(async (ask) =>
        (await ask("assessments", { id, scope })).map((row) => Assessment.parse(row["assessment"])),
      ),
    async addNote(note) {
      const rows = await write((ask) => ask("add-note", { ...note, handling: note.handling ?? null }));
      if (rows.length === 0) throw new Problem("case/unknown", `There is no case "${note.case}".`);
    },
    async withdrawNote(id, author, at, scope) {
      const rows = await write((ask) => ask("withdraw-note", { id, author, at, scope }));
      if (rows.length === 0) throw new Problem("note/unknown", `There is no ${id} in this case.`);
    },
  };
}
