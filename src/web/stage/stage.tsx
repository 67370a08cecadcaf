import { Suspense, lazy } from "react";
import { dismissNotice } from "#web/changes.ts";
import { NewsBanner, OpenView } from "#web/panels/open-view.tsx";
import { Waiting } from "#web/panels/waiting.tsx";
import { apply, useSlice } from "#web/store.ts";
import { StageTable } from "#web/table/stage-table.tsx";
import { useSay } from "#web/use-say.ts";
import { Canvas } from "./canvas.tsx";
import { Tools } from "./tools.tsx";

/** The map comes when it is asked for: the first view does without it. */
const MapView = lazy(async () => ({ default: (await import("#web/map/map-view.tsx")).MapView }));

const SURFACES = { graph: Canvas, map: MapView, table: StageTable } as const;

/** What is on the stage, drawn as a graph, on a map or in a table, with what may be done with all of it. */
export function Stage() {
  const say = useSay();
  const shownAs = useSlice((state) => state.shownAs);
  const notice = useSlice((state) => state.notice);
  const pathFrom = useSlice((state) => state.pathFrom !== undefined);
  const Surface = SURFACES[shownAs];
  return (
    <div className="stage">
      <Suspense fallback={<Waiting />}>
        <Surface />
      </Suspense>
      <OpenView />
      <NewsBanner />
      <output className="notice">
        {pathFrom ? (
          <span>{say("path.choose")}</span>
        ) : (
          notice !== undefined && (
            <button type="button" className="plain" onClick={() => apply(dismissNotice)}>
              {say(notice.key, notice.values)}
            </button>
          )
        )}
      </output>
      <Tools />
    </div>
  );
}
