import { useState } from "react";
import type { EntityId } from "#model/graph.ts";
import type { Note } from "#model/note.ts";
import { useSlice } from "#web/store.ts";
import { takeBackNote, writeNote } from "#web/tasks/remarks.ts";
import { useSay } from "#web/use-say.ts";
import { showMoment } from "./show-time.ts";
import { Value } from "./value.tsx";
import { useBusy } from "./waiting.tsx";

/** What people wrote about the entity, with tags, and a form to write more. Never evidence. */
export function Notes({ id }: { id: EntityId }) {
  const say = useSay();
  const remarks = useSlice((state) => state.remarks);
  const notes = remarks?.id === id ? remarks.notes : [];
  return (
    <section>
      <h3>{say("note.title")}</h3>
      <ul className="notes">
        {notes.map((note) => (
          <OneNote key={note.id} note={note} />
        ))}
      </ul>
      <NoteForm id={id} />
    </section>
  );
}

function OneNote({ note }: { note: Note }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  return (
    <li>
      {note.tags.map((tag) => (
        <span key={tag} className="tag">
          <Value text={tag} />
        </span>
      ))}
      {note.text !== "" && (
        <p>
          <Value text={note.text} />
        </p>
      )}
      <small>
        {say("note.by", { author: note.author, at: showMoment(note.at, language) })}{" "}
        <button type="button" className="plain" onClick={() => void takeBackNote(note)}>
          {say("note.take-back")}
        </button>
      </small>
    </li>
  );
}

function NoteForm({ id }: { id: EntityId }) {
  const say = useSay();
  const busy = useBusy("note");
  const [text, setText] = useState("");
  const [tags, setTags] = useState("");
  const named = tags
    .split(/[,，、]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  const isEmpty = text.trim() === "" && named.length === 0;
  const write = async (): Promise<void> => {
    if (!(await writeNote(id, text.trim(), named))) return;
    setText("");
    setTags("");
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void write();
      }}
    >
      <label>
        {say("note.text")}
        <textarea rows={2} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label>
        {say("note.tags")}
        <input maxLength={400} value={tags} onChange={(event) => setTags(event.target.value)} />
      </label>
      <button type="submit" disabled={busy || isEmpty}>
        {say("note.write")}
      </button>
    </form>
  );
}
