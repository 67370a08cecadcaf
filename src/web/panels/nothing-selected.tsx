import { visibleIds } from "#web/stage/visible-ids.ts";
import { current, useSlice } from "#web/store.ts";
import { scoreSelection } from "#web/tasks/scores.ts";
import { useSay } from "#web/use-say.ts";

/** What may be done while nothing is selected: everything visible on the stage can be scored as one set. */
export function NothingSelected() {
  const say = useSay();
  const placed = useSlice((state) => state.stage.placed.size);
  return (
    <>
      <p className="hint">{say("inspector.nothing")}</p>
      {placed > 1 && (
        <button type="button" onClick={() => void scoreSelection(visibleIds(current()))}>
          {say("selection.score-stage")}
        </button>
      )}
    </>
  );
}
