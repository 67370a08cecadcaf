import type { EntityId } from "#model/graph.ts";
import type { Fold } from "#model/view.ts";
import { remember } from "#web/remember.ts";
import type { State } from "#web/state.ts";
import { visible, type Seen } from "./visible.ts";

/** The key of what the stage draws as one thing: an entity, or a fold of several. */
export type NodeKey = EntityId | `fold:${string}`;

export function foldKey({ by, anchor }: Pick<Fold, "by" | "anchor">): NodeKey {
  return `fold:${by}:${anchor}`;
}

export function isFoldKey(key: string): key is `fold:${string}` {
  return key.startsWith("fold:");
}

export type Folded = {
  readonly folds: ReadonlyMap<NodeKey, Fold & { readonly shown: readonly EntityId[] }>;
  /** The fold an entity is drawn in. */
  readonly keyOf: ReadonlyMap<EntityId, NodeKey>;
};

/** The folds with those of their members that are in sight; a fold of nothing in sight is not drawn. */
export const folded: (state: Seen) => Folded = remember(
  (state: Seen) => [visible(state), state.stage.folds],
  (state) => {
    const { entities } = visible(state);
    const folds = new Map<NodeKey, Fold & { shown: readonly EntityId[] }>();
    const keyOf = new Map<EntityId, NodeKey>();
    for (const fold of state.stage.folds) {
      const shown = fold.members.filter((id) => entities.has(id));
      if (shown.length === 0) continue;
      folds.set(foldKey(fold), { ...fold, shown });
      for (const id of shown) keyOf.set(id, foldKey(fold));
    }
    return { folds, keyOf };
  },
);

/** The entities behind a key of the stage: the members of a fold, or the entity itself. */
export function entitiesAt(key: string, state: State): readonly EntityId[] {
  return isFoldKey(key) ? (folded(state).folds.get(key)?.shown ?? []) : [key as EntityId];
}
