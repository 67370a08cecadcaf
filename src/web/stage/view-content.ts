import type { EntityId, Link } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import type { ViewContent } from "#model/view.ts";
import type { Placed, Stage } from "./stage-state.ts";
import type { State } from "#web/state.ts";
import { linesOf } from "./lines.ts";
import type { Seen } from "./visible.ts";
import { undoable } from "./undoable.ts";

/** The stage as a view keeps it. */
export function contentOf(
  { stage, selected, trail, view }: State,
  camera: ViewContent["camera"],
): ViewContent {
  return {
    places: [...stage.placed].map(([id, { x, y, pinned, by }]) => ({
      id,
      x,
      y,
      pinned,
      ...(by !== undefined && { by }),
    })),
    hidden: [...stage.hidden],
    folds: [...stage.folds],
    expanded: [...stage.expanded].map(([id, { shown, total }]) => ({ id, shown, total })),
    filter: stage.filter,
    selected: [...selected],
    trail: [...trail] as EntityId[],
    ...(camera !== undefined && { camera }),
    ...(view !== undefined && { of: view.id }),
  };
}

/** Puts a view on the stage as it was saved, but for entities that are gone; one step to undo. */
export const restore =
  (content: ViewContent, gone: readonly EntityId[] = []): ((state: State) => State) =>
  (state) => {
    const without = new Set(gone);
    const stage = stageOf(content, without);
    return undoable(() => stage)({
      ...state,
      selected: new Set(content.selected.filter((id) => !without.has(id))),
      selectedBundle: undefined,
      detail: undefined,
      trail: new Set(content.trail),
      news: undefined,
    });
  };

function stageOf(content: ViewContent, gone: ReadonlySet<EntityId>): Stage {
  const { places, hidden, folds, expanded, filter } = content;
  return {
    placed: new Map(
      places
        .filter(({ id }) => !gone.has(id))
        .map(({ id, x, y, pinned, by }): [EntityId, Placed] => [id, { x, y, pinned, by }]),
    ),
    hidden: new Set(hidden),
    folds,
    expanded: new Map(expanded.map(({ id, shown, total }) => [id, { shown, total }])),
    filter,
  };
}

/** The lines of the stage that have a link of one of these sources behind them. */
export function linesFrom(sources: readonly SourceId[], state: Seen): Set<string> {
  const fresh = new Set(sources);
  const isFresh = (link: Link | undefined): boolean => link !== undefined && fresh.has(link.source);
  return new Set(
    [...linesOf(state).values()]
      .filter(({ links }) => links.some((id) => isFresh(state.links.get(id))))
      .map(({ key }) => key),
  );
}
