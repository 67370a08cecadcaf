import type { EntityId } from "#model/graph.ts";
import type { Fold } from "#model/view.ts";
import type { Placed, Stage } from "./stage-state.ts";
import type { State } from "#web/state.ts";
import { foldKey } from "./folds.ts";
import type { Point } from "./place-near.ts";
import { undoable } from "./undoable.ts";

type Change = (state: State) => State;

/** Draws each of these groups as one; an entity is in one fold at most, and later folds leave it where it is. */
export const fold = (groups: readonly Pick<Fold, "by" | "anchor" | "members">[]): Change =>
  undoable((stage) => {
    const taken = new Set(stage.folds.flatMap(({ members }) => members));
    const made: Fold[] = [];
    for (const { by, anchor, members } of groups) {
      const free = members.filter((id) => stage.placed.has(id) && !taken.has(id));
      if (free.length < 2) continue;
      for (const id of free) taken.add(id);
      made.push({ by, anchor, members: free, ...middleOf(free, stage) });
    }
    return made.length === 0 ? stage : { ...stage, folds: [...stage.folds, ...made] };
  });

/** Draws the members of a fold again, each at its own place. */
export const unfold = (one: Pick<Fold, "by" | "anchor">): Change =>
  undoable((stage) => {
    const folds = stage.folds.filter((other) => foldKey(other) !== foldKey(one));
    return folds.length === stage.folds.length ? stage : { ...stage, folds };
  });

export const unfoldAll: Change = undoable((stage) =>
  stage.folds.length === 0 ? stage : { ...stage, folds: [] },
);

/** Moves what is drawn to other spots, in one step: a fold takes its members along. */
export const moveNodes = (spots: ReadonlyMap<string, Point>): Change =>
  undoable((stage) => {
    const placed = new Map(stage.placed);
    const folds = stage.folds.map((one) => {
      const spot = spots.get(foldKey(one));
      if (spot === undefined) return one;
      for (const id of one.members) shift(placed, id, spot.x - one.x, spot.y - one.y);
      return { ...one, x: spot.x, y: spot.y };
    });
    for (const [key, { x, y }] of spots) {
      const before = placed.get(key as EntityId);
      if (before !== undefined) placed.set(key as EntityId, { ...before, x, y });
    }
    return { ...stage, placed, folds };
  });

function shift(placed: Map<EntityId, Placed>, id: EntityId, dx: number, dy: number): void {
  const before = placed.get(id);
  if (before !== undefined) placed.set(id, { ...before, x: before.x + dx, y: before.y + dy });
}

function middleOf(ids: readonly EntityId[], { placed }: Stage): Point {
  const spots = ids.flatMap((id) => placed.get(id) ?? []);
  const sum = spots.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}
