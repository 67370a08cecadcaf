import { useEffect, useRef } from "react";
import { Icon } from "#web/panels/icon.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { loadLocations } from "#web/tasks/overlays.ts";
import { useSay } from "#web/use-say.ts";
import { MapGround } from "./map-ground.tsx";
import { MapMarks } from "./map-marks.tsx";
import { onMap } from "./on-map.ts";
import { useMapCamera } from "./use-map-camera.ts";

const STEP = 1.5;
/** A press on marks that lie on each other goes so much closer. */
const APART = 4;

/** The compounds in sight where sources put them, on outlines of our own: no tile server, and nothing is asked of others. */
export function MapView() {
  const say = useSay();
  const { marks, compounds, nowhere } = useSlice(onMap);
  const busy = useBusy("locations");
  const theme = useSlice((state) => state.theme);
  const frame = useRef<HTMLDivElement>(null);
  const hands = useMapCamera(
    frame,
    marks.map(({ spot }) => spot),
  );
  const { size, camera, zoomBy } = hands;
  useEffect(() => {
    if (!busy) void loadLocations(compounds);
  }, [compounds, busy]);
  return (
    <section className="map" aria-label={say("map.title")}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes the keyboard */}
      <div
        className="map-frame"
        ref={frame}
        role="application"
        aria-label={say("map.label")}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes the keyboard
        tabIndex={0}
        onKeyDown={hands.onKeyDown}
      >
        {size.width > 0 && (
          <>
            <MapGround
              key={theme}
              camera={camera}
              size={size}
              onPointerDown={hands.onPointerDown}
              onPointerMove={hands.onPointerMove}
            />
            <MapMarks marks={marks} camera={camera} size={size} closer={(at) => zoomBy(APART, at)} />
          </>
        )}
      </div>
      <output className="map-note">
        {say("map.shown", { shown: compounds.length - nowhere.length, all: compounds.length })}
        {nowhere.length > 0 && ` · ${say("map.nowhere", { n: nowhere.length })}`}
        <small>{say("map.source")}</small>
      </output>
      <div className="map-tools" role="toolbar" aria-label={say("map.tools")}>
        <button type="button" aria-label={say("tools.closer")} onClick={() => zoomBy(STEP)}>
          <Icon name="closer" />
        </button>
        <button type="button" aria-label={say("tools.further")} onClick={() => zoomBy(1 / STEP)}>
          <Icon name="further" />
        </button>
        <button type="button" onClick={hands.fit}>
          <Icon name="fit" /> {say("map.fit")}
        </button>
      </div>
    </section>
  );
}
