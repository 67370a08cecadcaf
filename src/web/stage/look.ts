import type { EntityId } from "#model/graph.ts";
import type { EntityKind } from "#model/kinds.ts";
import type { State } from "#web/state.ts";
import { captionOf } from "#web/words/caption.ts";
import { say } from "#web/words/words.ts";
import type { Bundle } from "./bundle.ts";
import { cellOf } from "./kind-atlas.ts";
import { PALETTES, linkColor, mix } from "./palette.ts";

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
  readonly type: "straight" | "straightArrow" | "curved" | "curvedArrow";
  readonly label: string;
  readonly forceLabel: boolean;
  readonly size: number;
  readonly color: string;
  readonly curvature: number;
  readonly zIndex: number;
};

const FADED = 0.78;

/** How an entity looks: a function of the state, so that nothing of it is kept in the graph that Sigma draws. */
export function nodeLook(id: EntityId, state: State): NodeLook {
  const entity = state.entities.get(id);
  const { accent } = PALETTES[state.theme];
  const isSelected = state.selected.has(id);
  const isMarked = state.trail.has(id) || state.pathFrom === id;
  const others = state.trail.size > 0 && !state.trail.has(id) && !isSelected;
  return {
    type: "kind",
    label: entity === undefined ? id : captionOf(entity, state.language),
    size: entity === undefined ? 8 : SIZES[entity.kind],
    color: PALETTES[state.theme].ink,
    cell: entity === undefined ? 0 : cellOf(entity, state.stage.placed.get(id)?.pinned === true),
    ring: isSelected || isMarked ? accent : "",
    fade: others ? FADED : 0,
    forceLabel: isSelected || isMarked,
    zIndex: isSelected ? 2 : isMarked ? 1 : 0,
    hidden: isHidden(id, state),
  };
}

/** True when the entity is hidden by hand or by its kind. */
export function isHidden(id: EntityId, state: State): boolean {
  const kind = state.entities.get(id)?.kind;
  return state.stage.hidden.has(id) || (kind !== undefined && state.offKinds.has(kind));
}

/**
 * Width by evidence (logarithm of the rows behind it), paler when one source alone states it. Its words appear on
 * demand: when it is selected, on a path, folded, or at a selected entity that has few lines (`areFew`).
 */
export function edgeLook(one: Bundle, state: State, areFew: boolean): EdgeLook {
  const palette = PALETTES[state.theme];
  const isSelected = state.selectedBundle === one.key;
  const touches = state.selected.has(one.from) || state.selected.has(one.to);
  const onTrail = state.trail.has(one.from) && state.trail.has(one.to);
  const isFold = one.kinds.length > 1;
  const shape = one.curvature === 0 ? "straight" : "curved";
  const isNamed = isSelected || isFold || onTrail || (touches && areFew);
  return {
    type: one.directed ? `${shape}Arrow` : shape,
    label: isNamed ? labelOf(one, state) : "",
    forceLabel: isNamed,
    size: Math.min(5, 1.5 + Math.log10(one.count)) + (isSelected ? 1 : 0),
    color: isSelected ? palette.accent : colorOf(one, state, touches || onTrail),
    curvature: one.curvature,
    zIndex: isSelected || touches || onTrail ? 1 : 0,
  };
}

/** The colour of the link's family, as on the chart; nearer to the paper when one source alone states it. */
function colorOf({ kinds, sources }: Bundle, { theme, trail }: State, isNear: boolean): string {
  const { paper, ink } = PALETTES[theme];
  const [kind] = kinds;
  const clear = kind === undefined || kinds.length > 1 ? ink : linkColor(kind, theme);
  if (isNear) return clear;
  if (trail.size > 0) return mix(clear, paper, 0.85);
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
