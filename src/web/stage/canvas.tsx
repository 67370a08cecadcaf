import { useEffect, useRef } from "react";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { CrowdNote } from "./crowd-note.tsx";
import { EmptyStage } from "./empty-stage.tsx";
import { runStage } from "./run-stage.ts";

/** The graph on screen. Sigma draws; what it draws and how it looks come from the state. */
export function Canvas() {
  const say = useSay();
  const theme = useSlice((state) => state.theme);
  const isEmpty = useSlice((state) => state.stage.placed.size === 0);
  const container = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = container.current;
    return element === null ? undefined : runStage(element, theme);
  }, [theme]);

  return (
    <>
      <div
        ref={container}
        className="canvas"
        role="application"
        aria-label={say("stage.label")}
        aria-describedby="stage-help"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes the keyboard
        tabIndex={0}
      />
      <span id="stage-help" className="only-heard">
        {say("stage.help")}
      </span>
      {isEmpty && <EmptyStage />}
      <CrowdNote />
    </>
  );
}
