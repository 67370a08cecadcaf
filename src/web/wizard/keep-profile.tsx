import { useState } from "react";
import type { ImportFile } from "./import-state.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { keepColumns, saveProfile } from "#web/tasks/profiles.ts";
import { useSay } from "#web/use-say.ts";

/** Keeps how the columns were matched under a name, to be recognised from then on; and as a file for another installation. */
export function KeepProfile({ file }: { file: ImportFile }) {
  const say = useSay();
  const busy = useBusy("keep-profile");
  const [name, setName] = useState("");
  const { kept } = file;
  return (
    <form
      className="need keep"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void keepColumns(file.key, name.trim());
      }}
    >
      <strong>{say("keep.title")}</strong>
      <label>
        {say("keep.name")}
        <input required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <div className="actions">
        <button type="submit" disabled={busy || name.trim() === ""}>
          {say("keep.do")}
        </button>
        {kept !== undefined && (
          <button type="button" onClick={() => void saveProfile(kept.id)}>
            {say("keep.save")}
          </button>
        )}
      </div>
      {kept !== undefined && (
        <output>{say("keep.kept", { title: kept.title, version: String(kept.version) })}</output>
      )}
    </form>
  );
}
