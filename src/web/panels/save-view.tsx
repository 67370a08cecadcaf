import { useState } from "react";
import { useSlice } from "#web/store.ts";
import { saveStage } from "#web/tasks/views.ts";
import { useSay } from "#web/use-say.ts";
import { Dialog } from "./dialog.tsx";
import { useBusy } from "./waiting.tsx";

/** Asks for the title under which the stage is saved; over the open view, or beside it. */
export function SaveView({ close }: { close: () => void }) {
  const say = useSay();
  const open = useSlice((state) => state.view);
  const busy = useBusy("save-view");
  const [title, setTitle] = useState(open?.title ?? "");
  const save = async (over: typeof open): Promise<void> => {
    if (title.trim() !== "" && (await saveStage(title.trim(), over))) close();
  };
  return (
    <Dialog title={say("views.save")} close={close}>
      <form
        className="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          void save(open);
        }}
      >
        <label>
          {say("views.name")}
          <input required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <p className="hint">{say("views.what")}</p>
        <div className="actions">
          <button type="submit" className="main" disabled={busy || title.trim() === ""}>
            {say(open === undefined ? "views.save-new" : "views.save-over")}
          </button>
          {open !== undefined && (
            <button type="button" disabled={busy || title.trim() === ""} onClick={() => void save(undefined)}>
              {say("views.save-beside")}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
