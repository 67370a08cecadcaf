import type { Note } from "#model/chart.ts";
import { EntityId } from "#model/graph.ts";
import { loadedWords } from "#model/loaded-words.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { redraft } from "./composer-changes.ts";
import type { Draft } from "./draft.ts";
import { Loaded } from "./loaded.tsx";

/** The notes, each with its number and, if it is about one, the entity it stands at. */
export function NoteFields({ draft }: { draft: Draft }) {
  const say = useSay();
  const entities = useSlice((state) => state.entities);
  const choice = useSlice((state) => state.chart.choice);
  const { notes } = draft;
  const put = (at: number, note: Note): void =>
    apply(redraft({ notes: notes.map((one, i) => (i === at ? note : one)) }));
  return (
    <details className="fields">
      <summary>{say("chart.notes", { n: notes.length })}</summary>
      {notes.map((note, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a note is its number
        <div key={at} className="note-row">
          <textarea
            rows={2}
            maxLength={2000}
            aria-label={say("chart.note", { number: at + 1 })}
            value={note.text}
            onChange={(event) => put(at, { ...note, text: event.target.value })}
          />
          <select
            aria-label={say("chart.note-about", { number: at + 1 })}
            value={note.about ?? ""}
            onChange={(event) => {
              const id = EntityId.safeParse(event.target.value);
              put(at, id.success ? { text: note.text, about: id.data } : { text: note.text });
            }}
          >
            <option value="">{say("chart.note-whole")}</option>
            {(choice?.entities ?? []).map((id) => (
              <option key={id} value={id}>
                {entities.get(id)?.caption ?? id}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="quiet"
            onClick={() => apply(redraft({ notes: notes.filter((_, i) => i !== at) }))}
          >
            {say("chart.note-remove")}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => apply(redraft({ notes: [...notes, { text: "" }] }))}>
        {say("chart.note-add")}
      </button>
      <Loaded words={notes.flatMap(({ text }) => loadedWords(text))} />
    </details>
  );
}
