import type { EntityId } from "#model/graph.ts";
import { unfold } from "#web/stage/fold-changes.ts";
import { focusOn, hide, togglePinned } from "#web/stage/stage-changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { inspect } from "#web/tasks/explore.ts";
import { findWay, showCommon } from "#web/tasks/paths.ts";
import { scoreSelection } from "#web/tasks/scores.ts";
import { useSay } from "#web/use-say.ts";
import { EntityName } from "./entity-name.tsx";

/** How many are listed by name; all of them are acted upon. */
const MOST = 200;

/** Several selected entities, and what may be done with all of them. */
export function SelectionPanel({ ids }: { ids: readonly EntityId[] }) {
  const say = useSay();
  const entities = useSlice((state) => state.entities);
  const folds = useSlice((state) => state.stage.folds);
  const [from, to] = ids;
  const chosen = new Set(ids);
  const inFolds = folds.filter(({ members }) => members.some((id) => chosen.has(id)));
  return (
    <>
      <header className="entity-head">
        <h2>{say("selection.title", { n: ids.length })}</h2>
        <div className="actions">
          {ids.length === 2 && from !== undefined && to !== undefined && (
            <button type="button" className="main" onClick={() => void findWay(from, to)}>
              {say("selection.path")}
            </button>
          )}
          <button type="button" onClick={() => void showCommon(ids)}>
            {say("selection.common")} <kbd>B</kbd>
          </button>
          <button type="button" onClick={() => apply(focusOn(ids))}>
            {say("selection.focus")} <kbd>O</kbd>
          </button>
          {inFolds.length > 0 && (
            <button type="button" onClick={() => inFolds.forEach((one) => apply(unfold(one)))}>
              {say("fold.unfold")}
            </button>
          )}
          <button type="button" onClick={() => void scoreSelection(ids)}>
            {say("selection.score")}
          </button>
          <button type="button" onClick={() => apply(hide(ids))}>
            {say("action.hide")} <kbd>H</kbd>
          </button>
          <button type="button" onClick={() => apply(togglePinned(ids))}>
            {say("action.pin")} <kbd>␣</kbd>
          </button>
        </div>
      </header>
      <ul className="selection">
        {ids.slice(0, MOST).map((id) => {
          const entity = entities.get(id);
          return (
            entity !== undefined && (
              <li key={id}>
                <button type="button" className="plain" onClick={() => void inspect(id)}>
                  <EntityName entity={entity} />
                </button>
              </li>
            )
          );
        })}
      </ul>
      {ids.length > MOST && <p className="hint">{say("selection.more", { n: ids.length - MOST })}</p>}
    </>
  );
}
