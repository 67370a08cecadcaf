import { useEffect, useRef, useState } from "react";
import { dismissNotice } from "#web/changes.ts";
import { KeysDialog } from "#web/panels/keys-dialog.tsx";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { EmptyStage } from "./empty-stage.tsx";
import { runStage } from "./run-stage.ts";
import { listenToKeys } from "./keys.ts";
import { Tools } from "./tools.tsx";

/** The graph on screen. Sigma draws; what it draws and how it looks come from the state. */
export function Stage() {
  const say = useSay();
  const theme = useSlice((state) => state.theme);
  const isEmpty = useSlice((state) => state.stage.placed.size === 0);
  const notice = useSlice((state) => state.notice);
  const pathFrom = useSlice((state) => state.pathFrom !== undefined);
  const container = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [areKeysShown, showKeys] = useState(false);

  useEffect(() => {
    const element = container.current;
    return element === null ? undefined : runStage(element, theme);
  }, [theme]);

  useEffect(
    () =>
      listenToKeys({
        showKeys: () => showKeys(true),
        full: () => void toggleFull(frame.current),
      }),
    [],
  );

  return (
    <div className="stage" ref={frame}>
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
      <Tools showKeys={() => showKeys(true)} full={() => void toggleFull(frame.current)} />
      {areKeysShown && <KeysDialog close={() => showKeys(false)} />}
    </div>
  );
}

async function toggleFull(element: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen();
  else await element?.requestFullscreen();
}
