import type { SourceId } from "#model/source.ts";
import { countStage } from "#web/stage/count-stage.ts";
import { toggleOff } from "#web/stage/filter-changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { FilterRow } from "./filter-row.tsx";
import { SourceName } from "./source-cite.tsx";

/** The sources of what is on the stage, those with most links first. */
export function FilterSources() {
  const say = useSay();
  const counts = useSlice((state) => countStage(state).sources);
  const off = useSlice((state) => state.stage.filter.sources);
  if (counts.size === 0) return null;
  const sorted = [...counts].toSorted(([, a], [, b]) => b.all - a.all);
  return (
    <details className="filter-more" open={off.length > 0}>
      <summary>
        {say("filter.sources")} ({counts.size - off.length} / {counts.size})
      </summary>
      <ul>
        {sorted.map(([source]) => (
          <SourceRow key={source} source={source} />
        ))}
      </ul>
    </details>
  );
}

function SourceRow({ source }: { source: SourceId }) {
  const known = useSlice((state) => state.sources.get(source));
  const isOff = useSlice((state) => state.stage.filter.sources.includes(source));
  const share = useSlice((state) => countStage(state).sources.get(source));
  return (
    <FilterRow isOn={!isOff} share={share} toggle={() => apply(toggleOff("sources", source))}>
      <SourceName source={known} />
    </FilterRow>
  );
}

/** What those on the stage are by list and by judgement. */
export function FilterStandings() {
  const say = useSay();
  const counts = useSlice((state) => countStage(state).standings);
  const off = useSlice((state) => state.stage.filter.standings);
  if (counts.size === 0) return null;
  return (
    <>
      <h2>{say("filter.standing")}</h2>
      <ul>
        {[...counts].map(([standing, share]) => (
          <FilterRow
            key={standing}
            isOn={!off.includes(standing)}
            share={share}
            toggle={() => apply(toggleOff("standings", standing))}
          >
            <span>{standing === "none" ? say("filter.none") : say(`standing.${standing}`)}</span>
          </FilterRow>
        ))}
      </ul>
    </>
  );
}
