import type { EntityId, LinkId } from "#model/graph.ts";
import type { LinkDays } from "#model/link-days.ts";
import type { Located } from "#model/located.ts";
import type { State } from "./state.ts";

type Change = (state: State) => State;

/** Takes up on which days links had events; `left` are those whose events are too many to be read. */
export const knowDays =
  (found: readonly LinkDays[], left: readonly LinkId[]): Change =>
  (state) => ({
    ...state,
    days: new Map([
      ...state.days,
      ...found.map((one) => [one.id, one] as const),
      ...left.map((id) => [id, "left"] as const),
    ]),
  });

/** Takes up where compounds are; an empty list where no source says. */
export const knowLocations =
  (found: ReadonlyMap<EntityId, readonly Located[]>): Change =>
  (state) => ({ ...state, locations: new Map([...state.locations, ...found]) });

/** Draws what is on the stage as a graph, on a map or in a table. */
export const showAs =
  (shownAs: State["shownAs"]): Change =>
  (state) =>
    state.shownAs === shownAs ? state : { ...state, shownAs };

/** Opens or closes a panel beside the stage. */
export const togglePane =
  (pane: keyof State["panes"]): Change =>
  (state) => {
    const { size, isOpen } = state.panes[pane];
    return { ...state, panes: { ...state.panes, [pane]: { size, isOpen: !isOpen } } };
  };

/** Gives a panel another size, in pixels, within what it can be. */
export const sizePane =
  (pane: keyof State["panes"], size: number): Change =>
  (state) => {
    const [least, most] = PANE_LIMITS[pane];
    const fit = Math.round(Math.min(most, Math.max(least, size)));
    return { ...state, panes: { ...state.panes, [pane]: { size: fit, isOpen: true } } };
  };

/** How small and how large each panel can be, in pixels. */
export const PANE_LIMITS: Readonly<Record<keyof State["panes"], readonly [number, number]>> = {
  filters: [180, 480],
  inspector: [260, 720],
  timeline: [84, 360],
};
