import { useState } from "react";
import { ErrorBanner } from "#web/panels/error-banner.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { enter } from "#web/tasks/session.ts";
import { useSay } from "#web/use-say.ts";
import { CodeField, NewPassphraseField, PassphraseField } from "./secret-fields.tsx";

/** Nobody is signed in: the form that lets in, by account, by invitation, or as the first. */
export function EntryPage() {
  const say = useSay();
  const { kind } = useSlice((state) => state.entry);
  const busy = useBusy("sign-in");
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [code, setCode] = useState("");
  const isNew = kind !== "sign-in";
  return (
    <main className="signed-out">
      <h1>Redthread</h1>
      <ErrorBanner />
      <h2>{say(`entry.${kind}`)}</h2>
      <p>{say(`entry.${kind}-what`)}</p>
      <form
        className="chart-form"
        onSubmit={(event) => {
          event.preventDefault();
          void enter({ name: name.trim(), passphrase, code: code.trim() });
        }}
      >
        {kind !== "invitation" && (
          <label>
            {say("entry.name")}
            <input
              required
              minLength={2}
              maxLength={60}
              autoComplete="username"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
        )}
        {isNew ? (
          <NewPassphraseField label={say("entry.passphrase")} value={passphrase} onChange={setPassphrase} />
        ) : (
          <>
            <PassphraseField label={say("entry.passphrase")} value={passphrase} onChange={setPassphrase} />
            <CodeField value={code} onChange={setCode} />
          </>
        )}
        <button type="submit" className="main" disabled={busy}>
          {say(`entry.${kind}-do`)}
        </button>
      </form>
    </main>
  );
}
