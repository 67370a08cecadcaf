import { askFor } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { Icon } from "#web/panels/icon.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSay } from "#web/use-say.ts";
import { LAYOUTS, type LayoutName } from "./layouts/layout-request.ts";
import { fit, pressLayout, toggleFull, zoom } from "./stage-handle.ts";
import { redo, undo } from "./undoable.ts";

/** What may be done with the whole stage. */
export function Tools() {
  const say = useSay();
  const canUndo = useSlice((state) => state.past.length > 0);
  const canRedo = useSlice((state) => state.future.length > 0);
  const isEmpty = useSlice((state) => state.stage.placed.size === 0);
  const isGraph = useSlice((state) => state.shownAs === "graph");
  return (
    <div className="tools" role="toolbar" aria-label={say("tools.title")}>
      <button type="button" disabled={!canUndo} onClick={() => apply(undo)} title="Ctrl+Z">
        <Icon name="undo" /> {say("tools.undo")}
      </button>
      <button type="button" disabled={!canRedo} onClick={() => apply(redo)} title="Ctrl+Shift+Z">
        <Icon name="redo" /> {say("tools.redo")}
      </button>
      {isGraph && <Arrange isEmpty={isEmpty} />}
      <button type="button" disabled={isEmpty} onClick={() => apply(askFor("group"))} title="G">
        {say("tools.group")}
      </button>
      <button type="button" onClick={() => apply(askFor("ways"))} title="⇧ P">
        {say("tools.ways")}
      </button>
      <button type="button" onClick={() => apply(askFor("views"))} title="V">
        {say("tools.views")}
      </button>
      {isGraph && <Camera isEmpty={isEmpty} />}
      <button type="button" onClick={() => void toggleFull()} title="F" aria-label={say("tools.full")}>
        <Icon name="full" />
      </button>
      <button type="button" onClick={() => apply(askFor("keys"))} title="?" aria-label={say("keys.title")}>
        ?
      </button>
    </div>
  );
}

/** Where the graph is looked at from. */
function Camera({ isEmpty }: { isEmpty: boolean }) {
  const say = useSay();
  return (
    <>
      <button type="button" disabled={isEmpty} onClick={() => void fit()} title="0">
        <Icon name="fit" /> {say("tools.fit")}
      </button>
      <button type="button" aria-label={say("tools.closer")} title="+" onClick={() => void zoom(1 / 1.4)}>
        <Icon name="closer" />
      </button>
      <button type="button" aria-label={say("tools.further")} title="−" onClick={() => void zoom(1.4)}>
        <Icon name="further" />
      </button>
    </>
  );
}

/** Lays out by links at a press; the other layouts are in the list beside it. A running one is stopped. */
function Arrange({ isEmpty }: { isEmpty: boolean }) {
  const say = useSay();
  const running = useBusy("layout");
  return (
    <>
      <button
        type="button"
        disabled={isEmpty}
        aria-pressed={running}
        title="L"
        onClick={() => pressLayout("force")}
      >
        <Icon name={running ? "stop" : "layout"} /> {say(running ? "tools.stop" : "tools.layout")}
      </button>
      <select
        aria-label={say("tools.arrange")}
        disabled={isEmpty || running}
        value=""
        onChange={(event) => pressLayout(event.target.value as LayoutName)}
      >
        <option value="" disabled>
          {say("tools.arrange")}
        </option>
        {LAYOUTS.map((layout) => (
          <option key={layout} value={layout}>
            {say(`layout.${layout}`)}
          </option>
        ))}
      </select>
    </>
  );
}
