import type { EntityId } from "#model/graph.ts";
import { pointAt, select } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { inspect } from "#web/tasks/explore.ts";
import { entitiesAt, folded, isFoldKey } from "./folds.ts";
import { drawing } from "./stage-handle.ts";
import { visible } from "./visible.ts";
import { neighbourTowards, type Direction } from "./walk.ts";

/** Goes from what is selected to the neighbour in that direction, from nowhere to the first in sight. */
export function walkTowards(direction: Direction): void {
  const state = current();
  const [from] = state.selected;
  const [first] = visible(state).entities;
  const next =
    from === undefined ? first : neighbourTowards(drawing, folded(state).keyOf.get(from) ?? from, direction);
  if (next === undefined) return;
  if (isFoldKey(next)) apply(select(...entitiesAt(next, state)));
  else void inspect(next as EntityId);
  apply(pointAt(next));
}
