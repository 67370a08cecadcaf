import type { KeyboardEvent, PointerEvent } from "react";
import { PANE_LIMITS, sizePane, togglePane } from "#web/overlay-changes.ts";
import type { Panes } from "#web/state.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

const STEP = 16;
/** Which way a panel grows: the filters to the right, the inspector to the left, the timeline upwards. */
const GROWS = {
  filters: { axis: "x", way: 1 },
  inspector: { axis: "x", way: -1 },
  timeline: { axis: "y", way: -1 },
} as const satisfies Record<keyof Panes, object>;

/** The edge of a panel: dragged or moved by arrows it sizes the panel, Enter or a double click opens and closes it. */
export function Divider({ pane }: { pane: keyof Panes }) {
  const say = useSay();
  const { size, isOpen } = useSlice((state) => state.panes[pane]);
  const { axis, way } = GROWS[pane];
  const onKeyDown = (event: KeyboardEvent): void => {
    const [more, less] = axis === "x" ? ["ArrowRight", "ArrowLeft"] : ["ArrowDown", "ArrowUp"];
    if (event.key === more) apply(sizePane(pane, size + way * STEP));
    else if (event.key === less) apply(sizePane(pane, size - way * STEP));
    else if (event.key === "Enter") apply(togglePane(pane));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const moved = axis === "x" ? event.movementX : event.movementY;
    if (moved !== 0) apply((state) => sizePane(pane, state.panes[pane].size + way * moved)(state));
  };
  return (
    <div
      className={`divider of-${pane}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a rule cannot be moved
      role="separator"
      aria-orientation={axis === "x" ? "vertical" : "horizontal"}
      aria-label={say(`pane.${pane}`)}
      aria-valuemin={PANE_LIMITS[pane][0]}
      aria-valuemax={PANE_LIMITS[pane][1]}
      aria-valuenow={isOpen ? size : PANE_LIMITS[pane][0]}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator that moves takes the keyboard
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => apply(togglePane(pane))}
    />
  );
}
