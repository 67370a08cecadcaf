import { useEffect, useMemo } from "react";
import { loadDays } from "#web/tasks/overlays.ts";
import { filterBy } from "#web/stage/filter-changes.ts";
import { linksOnStage } from "#web/stage/visible.ts";
import { apply, useSlice } from "#web/store.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSay } from "#web/use-say.ts";
import { binDays, brushed } from "./bin-days.ts";
import { Brush } from "./brush.tsx";
import { countDays } from "./count-days.ts";
import { Play } from "./play.tsx";

/** So many bars at most: each can still be pointed at. */
const MOST_BINS = 120;

/** When what is in sight happened: a bar a day, week, month or year; a stretch of it filters the stage. */
export function Timeline() {
  const say = useSay();
  const links = useSlice(linksOnStage);
  const busy = useBusy("days");
  const counted = useSlice(countDays);
  const from = useSlice((state) => state.stage.filter.from);
  const until = useSlice((state) => state.stage.filter.until);
  const { unit, bins } = useMemo(() => binDays(counted.days, MOST_BINS), [counted.days]);
  const [first, last] = brushed(bins, from, until);
  const isBrushed = from !== undefined || until !== undefined;
  const within = bins.slice(first, last + 1).reduce((sum, bin) => sum + bin.all, 0);
  useEffect(() => {
    if (!busy) void loadDays(links);
  }, [links, busy]);

  return (
    <section className="timeline" aria-label={say("timeline.title")} aria-busy={busy}>
      <header>
        <h2>{say("timeline.title")}</h2>
        <output>
          {bins.length > 0 && say("timeline.events", { shown: within, all: counted.events })}
          {bins.length > 0 && ` · ${say(`timeline.per-${unit}`)}`}
          {counted.undated > 0 && ` · ${say("timeline.undated", { n: counted.undated })}`}
          {counted.left > 0 && ` · ${say("timeline.left", { n: counted.left })}`}
        </output>
        {bins.length > 1 && <Play bins={bins} first={first} last={last} isBrushed={isBrushed} />}
        {isBrushed && (
          <button type="button" onClick={() => apply(filterBy({ from: undefined, until: undefined }))}>
            {say("timeline.all")}
          </button>
        )}
      </header>
      {bins.length === 0 ? (
        <p className="hint">{say(busy ? "state.loading" : "timeline.empty")}</p>
      ) : (
        <Brush bins={bins} first={first} last={last} isBrushed={isBrushed} />
      )}
    </section>
  );
}
