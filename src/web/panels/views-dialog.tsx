import { useEffect } from "react";
import type { ViewSummary } from "#model/view.ts";
import { askFor, notify } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { viewAddress } from "#web/tasks/address.ts";
import { duplicateView, loadViews, openSaved, removeView } from "#web/tasks/views.ts";
import { useSay } from "#web/use-say.ts";
import { Dialog } from "./dialog.tsx";
import { showMoment } from "./show-time.ts";
import { Value } from "./value.tsx";
import { Waiting } from "./waiting.tsx";

/** The saved views of the case: open, copy, share, delete; and saving the stage as one. */
export function ViewsDialog({ close }: { close: () => void }) {
  const say = useSay();
  const views = useSlice((state) => state.views);
  const isEmpty = useSlice((state) => state.stage.placed.size === 0);
  useEffect(() => void loadViews(), []);
  return (
    <Dialog title={say("views.title")} wide close={close}>
      <button type="button" className="main" disabled={isEmpty} onClick={() => apply(askFor("save-view"))}>
        {say("views.save")}
      </button>
      {views === undefined ? (
        <Waiting />
      ) : views.length === 0 ? (
        <p className="hint">{say("views.none")}</p>
      ) : (
        <ul className="views">
          {views.map((view) => (
            <ViewRow key={view.id} view={view} close={close} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function ViewRow({ view, close }: { view: ViewSummary; close: () => void }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const isOpen = useSlice((state) => state.view?.id === view.id);
  const share = async (): Promise<void> => {
    await navigator.clipboard.writeText(viewAddress(view.case, view.id, location.href));
    apply(notify("views.link-copied"));
    close();
  };
  const open = (): void => {
    close();
    void openSaved(view.id);
  };
  return (
    <li aria-current={isOpen}>
      <button type="button" className="plain" onClick={open}>
        <Value text={view.title} />
      </button>
      <small>
        {say("views.by", {
          author: view.author,
          at: showMoment(view.updatedAt, language),
          n: view.entities,
        })}
      </small>
      <span className="actions">
        <button
          type="button"
          onClick={() => void duplicateView(view, say("views.copy-of", { title: view.title }).slice(0, 200))}
        >
          {say("views.copy")}
        </button>
        <button type="button" onClick={() => void share()}>
          {say("views.share")}
        </button>
        <button
          type="button"
          onClick={() => {
            if (confirm(say("views.delete-sure", { title: view.title }))) void removeView(view);
          }}
        >
          {say("views.delete")}
        </button>
      </span>
    </li>
  );
}
