import { useCallback, useState } from "react";
import { CaseId, OFFENCES, type Case } from "#model/source.ts";
import { askNewCase } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { makeCase } from "#web/tasks/cases.ts";
import { useSay } from "#web/use-say.ts";
import { caseIdOf } from "./case-id-of.ts";
import { Dialog } from "./dialog.tsx";
import { useBusy } from "./waiting.tsx";

/** Asks what a new case is called, what it is about and how it is to be handled. */
export function NewCase() {
  const isAsked = useSlice((state) => state.isNewCaseAsked);
  return isAsked ? <Asked /> : null;
}

function Asked() {
  const say = useSay();
  const cases = useSlice((state) => state.cases);
  const busy = useBusy("new-case");
  const [title, setTitle] = useState("");
  const [stated, stateId] = useState<string>();
  const [offences, setOffences] = useState<Case["offences"]>([]);
  const [handling, setHandling] = useState("");
  const close = useCallback(() => apply(askNewCase(false)), []);
  const id = CaseId.safeParse(stated ?? caseIdOf(title, new Set(cases.map((one) => one.id))));
  return (
    <Dialog title={say("case.new")} close={close}>
      <form
        className="chart-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (id.success && title.trim() !== "") {
            void makeCase({ id: id.data, title: title.trim(), offences, handling });
          }
        }}
      >
        <label>
          {say("case.title")}
          <input required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          {say("case.id")}
          <input
            required
            className="mono"
            pattern="[a-z0-9][a-z0-9\-]{0,62}"
            value={stated ?? (title === "" ? "" : (id.data ?? ""))}
            onChange={(event) => stateId(event.target.value)}
          />
          <small>{say("case.id-what")}</small>
        </label>
        <fieldset className="choices">
          <legend>{say("case.offences")}</legend>
          {OFFENCES.map((offence) => (
            <label key={offence}>
              <input
                type="checkbox"
                checked={offences.includes(offence)}
                onChange={(event) =>
                  setOffences(
                    event.target.checked ? [...offences, offence] : offences.filter((one) => one !== offence),
                  )
                }
              />
              {say(`offence.${offence}`)}
            </label>
          ))}
        </fieldset>
        <label>
          {say("case.handling")}
          <input maxLength={200} value={handling} onChange={(event) => setHandling(event.target.value)} />
        </label>
        <button type="submit" className="main" disabled={busy || title.trim() === "" || !id.success}>
          {say("case.create")}
        </button>
      </form>
    </Dialog>
  );
}
