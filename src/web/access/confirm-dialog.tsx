import { useCallback, useState } from "react";
import { Dialog } from "#web/panels/dialog.tsx";
import { ErrorBanner } from "#web/panels/error-banner.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { confirmNow, endConfirm } from "#web/tasks/confirm.ts";
import { useSay } from "#web/use-say.ts";
import { CodeField, PassphraseField } from "./secret-fields.tsx";

/** The passphrase once more, before evidence or names leave, or rights are given. */
export function ConfirmDialog() {
  const isAsked = useSlice((state) => state.isConfirmAsked);
  return isAsked ? <Asked /> : null;
}

function Asked() {
  const say = useSay();
  const busy = useBusy("confirm");
  const [passphrase, setPassphrase] = useState("");
  const [code, setCode] = useState("");
  const close = useCallback(() => endConfirm(false), []);
  return (
    <Dialog title={say("confirm.title")} close={close}>
      <p>{say("confirm.what")}</p>
      <ErrorBanner />
      <form
        className="chart-form"
        onSubmit={(event) => {
          event.preventDefault();
          void confirmNow(passphrase, code.trim());
        }}
      >
        <PassphraseField label={say("entry.passphrase")} value={passphrase} onChange={setPassphrase} />
        <CodeField value={code} onChange={setCode} />
        <button type="submit" className="main" disabled={busy}>
          {say("confirm.do")}
        </button>
      </form>
    </Dialog>
  );
}
