import { useEffect, useState } from "react";
import { filterBy } from "#web/stage/filter-changes.ts";
import { apply } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { nextWindow, type Played } from "./next-window.ts";

/** Between two steps of a window through time: slow enough to see what came and went. */
const STEP_MS = 700;
/** Moves the brushed stretch through time, a bar a step, until its end or until it is stopped; one step to undo. */
export function Play({ bins, first, last, isBrushed }: Played) {
  const say = useSay();
  const [isPlaying, setIsPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(
      () => {
        const next = nextWindow({ bins, first, last, isBrushed });
        if (next === undefined) setIsPlaying(false);
        else apply(filterBy(next));
      },
      isBrushed ? STEP_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [isPlaying, bins, first, last, isBrushed]);
  return (
    <button type="button" aria-pressed={isPlaying} onClick={() => setIsPlaying(!isPlaying)}>
      {say(isPlaying ? "timeline.stop" : "timeline.play")}
    </button>
  );
}
