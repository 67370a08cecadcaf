import { NO_FILTER, type StageFilter } from "#model/view.ts";
import type { State } from "#web/state.ts";
import { undoable } from "./undoable.ts";

type Change = (state: State) => State;

/** Changes some of the filter; what is done to one field in a row is one step to undo. */
export const filterBy = (part: Partial<StageFilter>): Change =>
  undoable(
    (stage) => ({ ...stage, filter: { ...stage.filter, ...part } }),
    `filter ${Object.keys(part).join(" ")}`,
  );

/** Lets everything through again. */
export const clearFilter: Change = undoable((stage) =>
  isFiltering(stage.filter) ? { ...stage, filter: NO_FILTER } : stage,
);

/** Switches one member of a list of what is left out: on when it was off. */
export const toggleOff =
  <F extends "kinds" | "links" | "sources" | "standings">(field: F, value: StageFilter[F][number]): Change =>
  (state) => {
    const off: readonly StageFilter[F][number][] = state.stage.filter[field];
    const next = off.includes(value) ? off.filter((one) => one !== value) : [...off, value];
    return undoable((stage) => ({ ...stage, filter: { ...stage.filter, [field]: next } }))(state);
  };

/** True when the filter leaves anything out. */
export function isFiltering({
  kinds,
  links,
  sources,
  standings,
  from,
  until,
  grade,
  ...least
}: StageFilter): boolean {
  const lists = [kinds, links, sources, standings];
  const limits = [from, until, grade];
  return (
    lists.some((list) => list.length > 0) ||
    limits.some((limit) => limit !== undefined) ||
    least.strength > NO_FILTER.strength ||
    least.degree > NO_FILTER.degree
  );
}
