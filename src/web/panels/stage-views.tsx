import { showAs, togglePane } from "#web/overlay-changes.ts";
import { STAGE_VIEWS, type Panes } from "#web/state.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

const PANE_KEYS = { filters: "[", timeline: "D", inspector: "]" } as const satisfies Record<
  keyof Panes,
  string
>;
const VIEW_KEYS = { graph: "⇧ M", map: "M", table: "T" } as const;

/** How what is on the stage is drawn, and which panels stand round it. */
export function StageViews() {
  const say = useSay();
  const shownAs = useSlice((state) => state.shownAs);
  const panes = useSlice((state) => state.panes);
  return (
    <div className="stage-views">
      <div role="toolbar" aria-label={say("view.as")}>
        {STAGE_VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={shownAs === name}
            title={VIEW_KEYS[name]}
            onClick={() => apply(showAs(name))}
          >
            {say(`view.${name}`)}
          </button>
        ))}
      </div>
      <div role="toolbar" aria-label={say("pane.title")}>
        {(Object.keys(PANE_KEYS) as (keyof Panes)[]).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={panes[name].isOpen}
            title={PANE_KEYS[name]}
            onClick={() => apply(togglePane(name))}
          >
            {say(`pane.${name}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
