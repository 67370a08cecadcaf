import type { EntityId } from "#model/graph.ts";
import { hide, togglePinned } from "#web/stage/stage-changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { inspect, showPath } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import { EntityName } from "./entity-name.tsx";

/** Several selected entities, and what may be done with all of them. */
export function SelectionPanel({ ids }: { ids: readonly EntityId[] }) {
  const say = useSay();
  const entities = useSlice((state) => state.entities);
  const [from, to] = ids;
  return (
    <>
      <header className="entity-head">
        <h2>{say("selection.title", { n: ids.length })}</h2>
        <div className="actions">
          {ids.length === 2 && from !== undefined && to !== undefined && (
            <button type="button" className="main" onClick={() => void showPath(from, to)}>
              {say("selection.path")}
            </button>
          )}
          <button type="button" onClick={() => apply(hide(ids))}>
            {say("action.hide")} <kbd>H</kbd>
          </button>
          <button type="button" onClick={() => apply(togglePinned(ids))}>
            {say("action.pin")} <kbd>␣</kbd>
          </button>
        </div>
      </header>
      <ul className="selection">
        {ids.map((id) => {
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
    </>
  );
}
