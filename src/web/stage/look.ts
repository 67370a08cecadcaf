import type { EntityId } from "#model/graph.ts";
import type { EntityKind } from "#model/kinds.ts";
import type { Fold } from "#model/view.ts";
import type { State } from "#web/state.ts";
import { captionOf } from "#web/words/caption.ts";
import { say } from "#web/words/words.ts";
import { attention } from "./attention.ts";
import type { Bundle } from "./bundle.ts";
import { entitiesAt, folded, type NodeKey } from "./folds.ts";
import { cellOf } from "./kind-atlas.ts";
import { PALETTES, linkColor, mix } from "./palette.ts";
import { visible, type Seen } from "./visible.ts";

export type NodeLook = {
  readonly type: "kind";
  readonly label: string;
  readonly size: number;
  readonly color: string;
  /** Which picture of the atlas. */
  readonly cell: number;
  /** The colour of the selection ring, or "" for none. */
  readonly ring: string;
  /** 0 as drawn, 1 as pale as the paper. */
  readonly fade: number;
  readonly forceLabel: boolean;
  readonly zIndex: number;
  readonly hidden: boolean;
};

export type EdgeLook = {
  readonly type: "hair" | "straight" | "straightArrow" | "curved" | "curvedArrow";
  readonly label: string;
  readonly forceLabel: boolean;
  readonly size: number;
  readonly color: string;
  readonly curvature: number;
  readonly zIndex: number;
  readonly hidden?: boolean;
};

const FADED = 0.78;

/** How what is drawn under a key looks: a function of the state, so that nothing of it is kept in the graph that Sigma draws. */
export function nodeLook(key: string, state: State): NodeLook {
  const fold = folded(state).folds.get(key as NodeKey);
  return fold === undefined ? entityLook(key as EntityId, state) : foldLook(key, fold, state);
}

function entityLook(id: EntityId, state: State): NodeLook {
  const entity = state.entities.get(id);
  const { accent } = PALETTES[state.theme];
  const isSelected = state.selected.has(id);
  const isMarked = state.trail.has(id) || state.pathFrom === id;
  return {
    type: "kind",
    label: entity === undefined ? id : captionOf(entity, state.language),
    size: entity === undefined ? 8 : SIZES[entity.kind],
    color: PALETTES[state.theme].ink,
    cell: entity === undefined ? 0 : cellOf(entity, state.stage.placed.get(id)?.pinned === true),
    ring: isSelected || isMarked ? accent : "",
    fade: isSelected ? 0 : fadeOf(id, state.trail.has(id), state),
    forceLabel: isSelected || isMarked || state.pointed === id,
    zIndex: isSelected ? 2 : isMarked ? 1 : 0,
    hidden: isHidden(id, state) || folded(state).keyOf.has(id),
  };
}

/** The shape of what it is the fold of, larger the more it holds, in a ring. */
function foldLook(
  key: string,
  { anchor, shown }: Fold & { shown: readonly EntityId[] },
  state: State,
): NodeLook {
  const { accent, ink } = PALETTES[state.theme];
  const entity = state.entities.get(anchor);
  const isSelected = shown.every((id) => state.selected.has(id));
  const name = entity === undefined ? anchor : captionOf(entity, state.language);
  return {
    type: "kind",
    label: say(state.language, "fold.label", { name, n: shown.length }),
    size: Math.min(30, 14 + 2 * Math.log2(shown.length + 1)),
    color: ink,
    cell: entity === undefined ? 0 : cellOf(entity, false),
    ring: isSelected ? accent : ink,
    fade: fadeOf(
      key,
      shown.some((id) => state.trail.has(id)),
      state,
    ),
    forceLabel: true,
    zIndex: isSelected ? 2 : 1,
    hidden: false,
  };
}

/** Pale when a path is marked that it is not on, or when something else is pointed at. */
function fadeOf(key: string, isMarked: boolean, state: State): number {
  if (state.trail.size > 0 && !isMarked) return FADED;
  return attention(state)?.has(key) === false ? FADED : 0;
}

/** True when the entity is on the stage and out of sight, by hand or by the filter. */
export function isHidden(id: EntityId, state: Seen): boolean {
  return state.stage.placed.has(id) && !visible(state).entities.has(id);
}

/**
 * Width by evidence (logarithm of the rows behind it), paler when one source alone states it. Its words appear on
 * demand: when it is selected, on a path, folded, or at a selected entity that has few lines (`areFew`). On a crowded
 * stage it is a hair, unless it is near what is selected.
 */
export function edgeLook(
  one: Bundle,
  state: State,
  { areFew, isCrowded = false }: { areFew: boolean; isCrowded?: boolean },
): EdgeLook {
  const palette = PALETTES[state.theme];
  const isSelected = state.selectedBundle === one.key;
  const touches = isSelectedAt(one.from, state) || isSelectedAt(one.to, state) || isPointedAt(one, state);
  const onTrail = isOnTrail(one.from, state) && isOnTrail(one.to, state);
  const isNear = isSelected || touches || onTrail;
  const isFold = one.kinds.length > 1 && !isCrowded;
  const shape = one.curvature === 0 ? "straight" : "curved";
  const isNamed = isSelected || isFold || onTrail || (touches && areFew);
  const isNew = state.news?.links.has(one.key) === true;
  return {
    type: isCrowded && !isNear ? "hair" : one.directed ? `${shape}Arrow` : shape,
    label: isNamed ? labelOf(one, state) : isNew ? say(state.language, "news.mark") : "",
    forceLabel: isNamed || isNew,
    size: Math.min(5, 1.5 + Math.log10(one.count)) + (isSelected ? 1 : 0),
    color: isSelected || isNew ? palette.accent : colorOf(one, state, touches || onTrail),
    curvature: one.curvature,
    zIndex: isNear ? 1 : 0,
  };
}

function isPointedAt({ from, to }: Bundle, { pointed }: State): boolean {
  return pointed !== undefined && (from === pointed || to === pointed);
}

function isOnTrail(end: NodeKey, state: State): boolean {
  return state.trail.size > 0 && entitiesAt(end, state).some((id) => state.trail.has(id));
}

function isSelectedAt(end: NodeKey, state: State): boolean {
  return state.selected.size > 0 && entitiesAt(end, state).every((id) => state.selected.has(id));
}

/** The colour of the link's family, as on the chart; nearer to the paper when one source alone states it. */
function colorOf({ kinds, sources }: Bundle, { theme, trail, pointed }: State, isNear: boolean): string {
  const { paper, ink } = PALETTES[theme];
  const [kind] = kinds;
  const clear = kind === undefined || kinds.length > 1 ? ink : linkColor(kind, theme);
  if (isNear) return clear;
  if (trail.size > 0 || pointed !== undefined) return mix(clear, paper, 0.85);
  return mix(clear, paper, sources.size > 1 ? 0.15 : 0.5);
}

function labelOf(one: Bundle, { language }: State): string {
  const [kind] = one.kinds;
  if (kind === undefined || one.kinds.length > 1) {
    return say(language, "stage.folded", { kinds: one.kinds.length, rows: one.count });
  }
  const name = say(language, `link.${kind}`);
  return one.count === 1 ? name : `${name} · ${one.count}`;
}

/** Radius on screen at the zoom of 1: what acts is drawn larger than what it uses. */
const SIZES: Readonly<Record<EntityKind, number>> = {
  person: 12,
  organization: 12,
  compound: 13,
  phone: 9,
  bank_account: 10,
  crypto_wallet: 10,
  device: 9,
  online_account: 9,
  document: 9,
};
