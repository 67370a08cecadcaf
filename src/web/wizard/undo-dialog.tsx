import { useCallback, useState } from "react";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import type { Source } from "#model/source.ts";
import { TOUCHED } from "#model/store.ts";
import { Dialog } from "#web/panels/dialog.tsx";
import { SourceName } from "#web/panels/source-cite.tsx";
import { Waiting, useBusy } from "#web/panels/waiting.tsx";
import type { Removal } from "./import-state.ts";
import { apply, useSlice } from "#web/store.ts";
import { undoImport } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { startUndo } from "./import-changes.ts";

/** Before an import is undone: what goes with it, what stays because other sources say it too, and why it is done. */
export function UndoDialog() {
  const say = useSay();
  const undoing = useSlice((state) => state.undoing);
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
          <Preview preview={preview} />
          <Confirm source={source} close={close} />
        </>
      )}
    </Dialog>
  );
}

function Preview({ preview }: { preview: Removal }) {
  const say = useSay();
  const { entities, links, statements, kinds, touched, restores } = preview;
  const restored = useSlice((state) => state.history?.find(({ id }) => id === restores));
  const onStage = useSlice((state) => state.stage.placed.size);
  return (
    <>
      <p>{say("undo.preview", { entities, links, statements })}</p>
      <ul className="gained">
        {ENTITY_KINDS.flatMap((kind) => counted(kinds[kind], say(`kind.${kind}`)))}
        {LINK_KINDS.flatMap((kind) => counted(kinds[kind], say(`link.${kind}`)))}
      </ul>
      {TOUCHED.map(
        (sort) => touched[sort] > 0 && <p key={sort}>{say(`undo.${sort}`, { n: touched[sort] })}</p>,
      )}
      {onStage > 0 && <p>{say("undo.stage", { n: onStage })}</p>}
      {restored !== undefined && <p>{say("undo.restores", { file: restored.fileName })}</p>}
      <p className="hint">{say("undo.stays")}</p>
    </>
  );

  function counted(n: number | undefined, kind: string) {
    return n === undefined ? [] : [<li key={kind}>{say("undo.kind", { kind, n })}</li>];
  }
}

function Confirm({ source, close }: { source: Source; close: () => void }) {
  const say = useSay();
  const busy = useBusy("undo");
  const [reason, setReason] = useState("");
  const stated = reason.trim();
  return (
    <form
      className="standing-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (stated !== "") void undoImport(source, stated);
      }}
    >
      <label>
        {say("undo.reason")}
        <textarea
          required
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className="actions">
        <button type="submit" className="main" disabled={busy || stated === ""}>
          {say("undo.confirm")}
        </button>
        <button type="button" onClick={close}>
          {say("undo.keep")}
        </button>
      </div>
    </form>
  );
}
