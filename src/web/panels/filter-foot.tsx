import { countStage } from "#web/stage/count-stage.ts";
import { clearFilter, isFiltering } from "#web/stage/filter-changes.ts";
import { clearStage, showHidden } from "#web/stage/stage-changes.ts";
import { visible } from "#web/stage/visible.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

/** How much is in sight of all that is there, what keeps the rest out, and how to bring it back. */
export function FilterFoot() {
  const say = useSay();
  const { shown, all } = useSlice((state) => countStage(state).entities);
  const { byHand, byFilter, links } = useSlice((state) => visible(state).hidden);
  const isFiltered = useSlice((state) => isFiltering(state.stage.filter));
  return (
    <div className="legend-foot">
      <output>
        {say("legend.shown", { shown, all })}
        {byFilter > 0 && ` · ${say("filter.by-filter", { n: byFilter })}`}
        {byHand > 0 && ` · ${say("filter.by-hand", { n: byHand })}`}
        {links > 0 && ` · ${say("filter.links-hidden", { n: links })}`}
      </output>
      {isFiltered && (
        <button type="button" onClick={() => apply(clearFilter)}>
          {say("filter.clear")}
        </button>
      )}
      {byHand > 0 && (
        <button type="button" onClick={() => apply(showHidden)}>
          {say("legend.show-hidden", { n: byHand })}
        </button>
      )}
      {all > 0 && (
        <button type="button" onClick={() => apply(clearStage)}>
          {say("legend.clear")}
        </button>
      )}
    </div>
  );
}
