import { apply, useSlice } from "#web/store.ts";
import { Icon } from "#web/panels/icon.tsx";
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
        <Icon name="undo" /> {say("tools.undo")}
      </button>
      <button type="button" disabled={!canRedo} onClick={() => apply(redo)} title="Ctrl+Shift+Z">
        <Icon name="redo" /> {say("tools.redo")}
      </button>
      <button type="button" disabled={isEmpty} aria-pressed={running} title="L" onClick={pressLayout}>
        <Icon name={running ? "stop" : "layout"} /> {say(running ? "tools.stop" : "tools.layout")}
      </button>
      <button type="button" disabled={isEmpty} onClick={() => void fit()} title="0">
        <Icon name="fit" /> {say("tools.fit")}
      </button>
      <button type="button" aria-label={say("tools.closer")} title="+" onClick={() => void zoom(1 / 1.4)}>
        <Icon name="closer" />
      </button>
      <button type="button" aria-label={say("tools.further")} title="−" onClick={() => void zoom(1.4)}>
        <Icon name="further" />
      </button>
      <button type="button" onClick={full} title="F" aria-label={say("tools.full")}>
        <Icon name="full" />
      </button>
      <button type="button" onClick={showKeys} title="?" aria-label={say("keys.title")}>
        ?
      </button>
    </div>
  );
}
