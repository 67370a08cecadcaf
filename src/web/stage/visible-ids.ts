import type { EntityId } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import { isHidden } from "./look.ts";

/** What stands on the stage and is not hidden, in the order in which it came. */
export function visibleIds(state: State): EntityId[] {
  return [...state.stage.placed.keys()].filter((id) => !isHidden(id, state));
}
