import { useEffect, type CSSProperties } from "react";
import { Divider } from "./panels/divider.tsx";
import { Filters } from "./panels/filters.tsx";
import { Inspector } from "./panels/inspector.tsx";
import { StageViews } from "./panels/stage-views.tsx";
import { keepPanes } from "./preferences.ts";
import { Stage } from "./stage/stage.tsx";
import { useSlice } from "./store.ts";
import { Timeline } from "./timeline/timeline.tsx";
import { useSay } from "./use-say.ts";

/** The workbench: filters, stage with its timeline, inspector; each panel can be sized and closed. */
export function ExplorePage() {
  const say = useSay();
  const panes = useSlice((state) => state.panes);
  const { filters, inspector, timeline } = panes;
  useEffect(() => keepPanes(panes), [panes]);
  const width = ({ size, isOpen }: typeof filters): string => (isOpen ? `${size}px` : "0px");
  const sizes = {
    "--filters": width(filters),
    "--inspector": width(inspector),
    "--timeline": width(timeline),
  } as CSSProperties;
  return (
    <div className="explore" style={sizes}>
      <h1 className="only-heard">{say("page.explore")}</h1>
      {filters.isOpen && <Filters />}
      <Divider pane="filters" />
      <div className="middle">
        <StageViews />
        <Stage />
        <Divider pane="timeline" />
        {timeline.isOpen && <Timeline />}
      </div>
      <Divider pane="inspector" />
      {inspector.isOpen && <Inspector />}
    </div>
  );
}
