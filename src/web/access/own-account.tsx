import { useState } from "react";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { confirmOwnCodes, newPassphrase, proposeOwnCodes } from "#web/tasks/access.ts";
import { useSay } from "#web/use-say.ts";
import { NewPassphraseField, PassphraseField } from "./secret-fields.tsx";

/** Passphrase and one-time codes of whoever is signed in. */
export function OwnAccount() {
  const say = useSay();
  const session = useSlice((state) => state.session);
  if (typeof session !== "object") return null;
  return (
    <section>
      <h2>{say("access.own")}</h2>
      <p>
        <bdi>{session.user}</bdi>: {session.roles.map((role) => say(`role.${role}`)).join(", ")}
      </p>
      <div className="option-grid">
        <PassphraseForm />
        <CodesForm />
      </div>
    </section>
  );
}

function PassphraseForm() {
  const say = useSay();
  const busy = useBusy("passphrase");
  const [passphrase, setPassphrase] = useState("");
  const [next, setNext] = useState("");
  return (
    <form
      className="chart-form"
      onSubmit={(event) => {
        event.preventDefault();
        void newPassphrase(passphrase, next).then((isDone) => {
          if (!isDone) return undefined;
          setPassphrase("");
          setNext("");
          return undefined;
        });
      }}
    >
      <PassphraseField label={say("access.present")} value={passphrase} onChange={setPassphrase} />
      <NewPassphraseField label={say("access.next")} value={next} onChange={setNext} />
      <button type="submit" disabled={busy}>
        {say("access.change-passphrase")}
      </button>
    </form>
  );
}

function CodesForm() {
  const say = useSay();
  const proposed = useSlice((state) => state.access.codes);
  const [code, setCode] = useState("");
  if (proposed === undefined) {
    return (
      <div className="chart-form">
        <p>{say("access.codes-what")}</p>
        <button type="button" onClick={() => void proposeOwnCodes()}>
          {say("access.codes-new")}
        </button>
      </div>
    );
  }
  return (
    <form
      className="chart-form"
      onSubmit={(event) => {
        event.preventDefault();
        void confirmOwnCodes(proposed.secret, code);
      }}
    >
      <p>{say("access.codes-enter")}</p>
      <code className="mono wrap">{proposed.secret}</code>
      <a href={proposed.uri}>{say("access.codes-open")}</a>
      <label>
        {say("entry.code")}
        <input
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <button type="submit">{say("access.codes-confirm")}</button>
    </form>
  );
}
