import { apply, useSlice } from "#web/store.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSay } from "#web/use-say.ts";
import { fit, pressLayout, zoom } from "./stage-handle.ts";
import { redo, undo } from "./stage-changes.ts";

/** What may be done with the whole stage. */
export function Tools({ showKeys, full }: { showKeys: () => void; full: () => void }) {
  const say = useSay();
  const canUndo = useSlice((state) => state.past.length > 0);
  const canRedo = useSlice((state) => state.future.length > 0);
  const isEmpty = useSlice((state) => state.stage.placed.size === 0);
  const running = useBusy("layout");
  return (
    <div className="tools" role="toolbar" aria-label={say("tools.title")}>
      <button type="button" disabled={!canUndo} onClick={() => apply(undo)} title="Ctrl+Z">
        {say("tools.undo")}
      </button>
      <button type="button" disabled={!canRedo} onClick={() => apply(redo)} title="Ctrl+Shift+Z">
        {say("tools.redo")}
      </button>
      <button type="button" disabled={isEmpty} aria-pressed={running} title="L" onClick={pressLayout}>
        {say(running ? "tools.stop" : "tools.layout")}
      </button>
      <button type="button" disabled={isEmpty} onClick={() => void fit()} title="0">
        {say("tools.fit")}
      </button>
      <button type="button" aria-label={say("tools.closer")} onClick={() => void zoom(1 / 1.4)}>
        +
      </button>
      <button type="button" aria-label={say("tools.further")} onClick={() => void zoom(1.4)}>
        −
      </button>
      <button type="button" onClick={full} title="F" aria-label={say("tools.full")}>
        ⛶
      </button>
      <button type="button" onClick={showKeys} aria-label={say("keys.title")}>
        ?
      </button>
    </div>
  );
}
