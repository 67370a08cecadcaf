import type { EntityId } from "#model/graph.ts";
import { neighboursOf } from "#model/in-sight.ts";
import { EMPTY_CLUSTERS } from "#web/clusters/cluster-state.ts";
import type { Placed, Taken } from "./stage-state.ts";
import type { State } from "#web/state.ts";
import { EMPTY_STAGE } from "./stage-state.ts";
import { placeNear, type Point } from "./place-near.ts";
import { dropSelection, undoable } from "./undoable.ts";
import { visible } from "./visible.ts";

type Change = (state: State) => State;

/** Puts entities on the stage: new ones near `near` (else in free space), nothing already placed moves. */
export const place = (ids: readonly EntityId[], near?: EntityId, taken?: Taken): Change =>
  undoable((stage) => {
    const fresh = [...new Set(ids)].filter((id) => !stage.placed.has(id));
    const hidden = new Set(stage.hidden);
    const shown = ids.filter((id) => hidden.delete(id));
    if (fresh.length + shown.length === 0 && taken === undefined) return stage;
    const centre = near === undefined ? undefined : stage.placed.get(near);
    const spots = placeNear(centre, fresh.length, [...stage.placed.values()]);
    const placed = new Map(stage.placed);
    for (const [index, id] of fresh.entries()) {
      const spot = spots[index];
      if (spot !== undefined) placed.set(id, { ...spot, pinned: false, by: near });
    }
    const expanded = new Map(stage.expanded);
    if (near !== undefined && taken !== undefined) expanded.set(near, taken);
    return { ...stage, placed, hidden, expanded };
  });

/** Puts entities at given spots, in one step; those on the stage already stay where they are. */
export const placeAt = (spots: ReadonlyMap<EntityId, Point>): Change =>
  undoable((stage) => {
    const fresh = [...spots].filter(([id]) => !stage.placed.has(id));
    if (fresh.length === 0) return stage;
    const placed = fresh.map(([id, spot]): [EntityId, Placed] => [
      id,
      { ...spot, pinned: false, by: undefined },
    ]);
    return { ...stage, placed: new Map([...stage.placed, ...placed]) };
  });

/** A stage with these entities at these spots and nothing else; undo brings the one before back. */
export const replaceStage =
  (spots: ReadonlyMap<EntityId, Point>): Change =>
  (state) =>
    undoable(({ filter }) => ({
      ...EMPTY_STAGE,
      filter,
      placed: new Map([...spots].map(([id, spot]) => [id, { ...spot, pinned: false, by: undefined }])),
    }))(dropSelection(state, () => true));

/** Moves what is placed to other spots: a drag, or a layout that was asked for. */
export const moveTo = (spots: ReadonlyMap<EntityId, Point>): Change =>
  undoable((stage) => {
    const placed = new Map(stage.placed);
    for (const [id, { x, y }] of spots) {
      const before = placed.get(id);
      if (before !== undefined) placed.set(id, { ...before, x, y });
    }
    return { ...stage, placed };
  });

/**
 * Takes away what the expansion of `id` brought. An entity stays when it is pinned, was expanded itself, or has a
 * link to something else that stays.
 */
export const collapse =
  (id: EntityId): Change =>
  (state) => {
    const brought = new Set<EntityId>();
    for (const [other, { by, pinned }] of state.stage.placed) {
      if (by === id && !pinned && !state.stage.expanded.has(other)) brought.add(other);
    }
    const kept = new Set<EntityId>();
    for (const { from, to } of state.links.values()) {
      for (const [end, other] of [
        [from, to],
        [to, from],
      ] as const) {
        if (brought.has(end) && other !== id && state.stage.placed.has(other) && !brought.has(other))
          kept.add(end);
      }
    }
    return undoable((stage) => {
      const placed = new Map([...stage.placed].filter(([other]) => !brought.has(other) || kept.has(other)));
      const expanded = new Map(stage.expanded);
      if (!expanded.delete(id) && placed.size === stage.placed.size) return stage;
      return { ...stage, placed, expanded };
    })(dropSelection(state, (other) => brought.has(other) && !kept.has(other)));
  };

/** Hides entities without forgetting where they stood. */
export const hide =
  (ids: Iterable<EntityId>): Change =>
  (state) => {
    const gone = new Set(ids);
    return undoable((stage) => ({ ...stage, hidden: new Set([...stage.hidden, ...gone]) }))(
      dropSelection(state, (id) => gone.has(id)),
    );
  };

export const showHidden: Change = undoable((stage) =>
  stage.hidden.size === 0 ? stage : { ...stage, hidden: new Set() },
);

/** Pins the entities, or frees them when all of them are pinned: a layout leaves pinned ones where they are. */
export const togglePinned = (ids: Iterable<EntityId>): Change =>
  undoable((stage) => {
    const chosen = [...ids].flatMap((id): [EntityId, Placed][] => {
      const spot = stage.placed.get(id);
      return spot === undefined ? [] : [[id, spot]];
    });
    const pinned = !chosen.every(([, spot]) => spot.pinned);
    return { ...stage, placed: new Map([...stage.placed, ...chosen.map(pin(pinned))]) };
  });

const pin =
  (pinned: boolean) =>
  ([id, spot]: [EntityId, Placed]): [EntityId, Placed] => [id, { ...spot, pinned }];

export const clearStage: Change = (state) =>
  undoable((stage) => (stage.placed.size === 0 ? stage : { ...EMPTY_STAGE, filter: stage.filter }))({
    ...dropSelection(state, () => true),
    notice: undefined,
    trail: new Set(),
  });

/**
 * The case holds another graph than before (an import, an undo): what was fetched of it is forgotten, to be fetched
 * again. The stage keeps its places; what was done on it before cannot be undone any more.
 */
export const forgetGraph: Change = (state) => ({
  ...state,
  entities: new Map(),
  links: new Map(),
  linkDetails: new Map(),
  days: new Map(),
  locations: new Map(),
  past: [],
  future: [],
  lastStep: undefined,
  selectedBundle: undefined,
  trail: new Set(),
  pathFrom: undefined,
  ways: undefined,
  detail: undefined,
  stageClusters: undefined,
  clusters: { ...EMPTY_CLUSTERS, view: state.clusters.view },
});

/** Takes off the stage what no source names any more; there is nothing to undo it to. */
export const dropGone =
  (ids: Iterable<EntityId>): Change =>
  (state) => {
    const { past, future, lastStep } = state;
    return { ...remove(ids)(state), past, future, lastStep };
  };

/** Leaves in sight only these and what is one line away from them. */
export const focusOn =
  (ids: Iterable<EntityId>): Change =>
  (state) => {
    const chosen = new Set(ids);
    const near = neighboursOf(visible(state).links);
    const kept = new Set([...chosen].flatMap((id) => [id, ...(near.get(id) ?? [])]));
    const others = [...visible(state).entities].filter((id) => !kept.has(id));
    return chosen.size === 0 || others.length === 0 ? state : hide(others)(state);
  };

/** Takes entities off the stage, with what is known of where they stood. */
export const remove =
  (ids: Iterable<EntityId>): Change =>
  (state) => {
    const gone = new Set(ids);
    return undoable((stage) => ({
      ...stage,
      placed: new Map([...stage.placed].filter(([id]) => !gone.has(id))),
      hidden: new Set([...stage.hidden].filter((id) => !gone.has(id))),
      expanded: new Map([...stage.expanded].filter(([id]) => !gone.has(id))),
    }))(dropSelection(state, (id) => gone.has(id)));
  };
