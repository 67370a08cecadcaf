import { randomBytes } from "node:crypto";
import { addNote, listRemarks, withdrawNote } from "#api/notes.ts";
import { NoteId } from "#model/note.ts";
import { Problem } from "#model/problem.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

export function noteRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  answer(app, deps, listRemarks, async ({ id, ...rest }, { scope }) => {
    const [notes, assessments, asked, [known]] = await Promise.all([
      store.notes(id, scope),
      store.assessments(id, scope),
      deps.ends.list(rest.case),
      store.ownEntities([id], scope),
    ]);
    const ends = known === undefined ? [] : asked.filter(({ person }) => person === id);
    return { notes, assessments, ends };
  });

  answer(app, deps, addNote, async ({ entity, text, tags, ...rest }, { scope, session }) => {
    const [known] = await store.entities([entity], scope);
    if (known === undefined) throw new Problem("entity/unknown", `There is no ${entity} in this case.`);
    const note = {
      id: NoteId.parse(`note:${randomBytes(16).toString("hex")}`),
      case: rest.case,
      entity,
      text: text.trim(),
      tags: [...new Set(tags)],
      author: session?.user.name ?? "",
      at: deps.now().toISOString(),
      handling: await store.handlingOf([entity], scope),
    };
    await store.addNote(note);
    return note;
  });

  answer(app, deps, withdrawNote, async ({ id }, { scope, session }) => {
    await store.withdrawNote(id, session?.user.name ?? "", deps.now().toISOString(), scope);
    return {};
  });
}
