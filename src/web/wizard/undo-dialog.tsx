import { useCallback } from "react";
import { Dialog } from "#web/panels/dialog.tsx";
import { SourceName } from "#web/panels/source-cite.tsx";
import { Waiting, useBusy } from "#web/panels/waiting.tsx";
import { apply, useSlice } from "#web/store.ts";
import { undoImport } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { startUndo } from "./import-changes.ts";

/** Before an import is undone: what goes with it, and what stays because other sources say it too. */
export function UndoDialog() {
  const say = useSay();
  const undoing = useSlice((state) => state.undoing);
  const busy = useBusy("undo");
  const close = useCallback(() => apply(startUndo(undefined)), []);
  if (undoing === undefined) return null;
  const { source, preview } = undoing;
  return (
    <Dialog title={say("undo.title")} close={close}>
      <p>
        <SourceName source={source} />
      </p>
      {preview === undefined ? (
        <Waiting lines={3} />
      ) : (
        <>
          <p>{say("undo.preview", { ...preview })}</p>
          <p className="hint">{say("undo.stays")}</p>
          <div className="actions">
            <button type="button" className="main" disabled={busy} onClick={() => void undoImport(source)}>
              {say("undo.confirm")}
            </button>
            <button type="button" onClick={close}>
              {say("undo.keep")}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
