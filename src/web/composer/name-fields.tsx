import { useState } from "react";
import type { Entity } from "#model/graph.ts";
import { isApproved, type NameRelease } from "#model/name-release.ts";
import { isProtected } from "#model/standing.ts";
import { useSlice } from "#web/store.ts";
import { approveName, askForName, showNamesBy } from "#web/tasks/charts.ts";
import { useSay } from "#web/use-say.ts";
import type { Draft } from "./draft.ts";
import { mayOpenNames } from "./may-open-names.ts";

/** The protected persons of the chart: asking that a name may be shown, and a second person's approval. */
export function NameFields({ draft }: { draft: Draft }) {
  const say = useSay();
  const entities = useSlice((state) => state.entities);
  const choice = useSlice((state) => state.chart.choice);
  const releases = useSlice((state) => state.chart.releases);
  const persons = (choice?.entities ?? []).flatMap((id) => {
    const entity = entities.get(id);
    return entity !== undefined && isProtected(entity.standing) ? [entity] : [];
  });
  const isAllowed = useSlice(mayOpenNames);
  if (persons.length === 0 || !isAllowed) return null;
  return (
    <details className="fields">
      <summary>{say("chart.protected", { n: persons.length })}</summary>
      <p className="hint">{say("chart.protected-how")}</p>
      {persons.map((person) => (
        <Person
          key={person.id}
          person={person}
          release={releases.findLast((one) => one.person === person.id)}
          shown={draft.showNames}
        />
      ))}
    </details>
  );
}

function Person({
  person,
  release,
  shown,
}: {
  person: Entity;
  release: NameRelease | undefined;
  shown: ReadonlySet<string>;
}) {
  const say = useSay();
  const [reason, setReason] = useState("");
  if (release === undefined) {
    return (
      <div className="note-row">
        <b>{person.caption}</b>
        <input
          aria-label={say("chart.release-reason", { caption: person.caption })}
          placeholder={say("chart.release-why")}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button
          type="button"
          disabled={reason.trim() === ""}
          onClick={() => void askForName(person.id, reason)}
        >
          {say("chart.release-ask")}
        </button>
      </div>
    );
  }
  const { id, askedBy, approvedBy } = release;
  if (!isApproved(release)) {
    return (
      <div className="note-row">
        <b>{person.caption}</b>
        <span>{say("chart.release-asked", { by: askedBy, reason: release.reason })}</span>
        <button type="button" onClick={() => void approveName(id)}>
          {say("chart.release-approve")}
        </button>
      </div>
    );
  }
  const toggled = new Set(shown.has(id) ? [...shown].filter((one) => one !== id) : [...shown, id]);
  return (
    <label className="check">
      <input type="checkbox" checked={shown.has(id)} onChange={() => void showNamesBy(toggled)} />{" "}
      {say("chart.release-show", { caption: person.caption, by: askedBy, second: approvedBy ?? "" })}
    </label>
  );
}
