import type { EntityId } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import { NO_FILTER, type Fold, type StageFilter } from "#model/view.ts";

/** Where an entity stands on the stage, in stage units; `by` is the entity whose expansion brought it. */
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
  readonly by: EntityId | undefined;
};

/** How much of a neighbourhood was taken: "200 of 19,842". */
export type Taken = { readonly shown: number; readonly total: number };

/** What undo and redo go back and forth over. */
export type Stage = {
  readonly placed: ReadonlyMap<EntityId, Placed>;
  readonly hidden: ReadonlySet<EntityId>;
  readonly expanded: ReadonlyMap<EntityId, Taken>;
  readonly folds: readonly Fold[];
  readonly filter: StageFilter;
};

/** What the case says beyond what it said when the open view was saved; `links` are the lines with a new link. */
export type News = {
  readonly entities: ReadonlySet<EntityId>;
  readonly gone: readonly EntityId[];
  readonly links: ReadonlySet<string>;
  readonly sources: readonly SourceId[];
  readonly goneSources: readonly SourceId[];
};

/** Nothing is placed, and nothing left out. */
export const EMPTY_STAGE: Stage = {
  placed: new Map(),
  hidden: new Set(),
  expanded: new Map(),
  folds: [],
  filter: NO_FILTER,
};
