import type { Link, LinkId } from "#model/graph.ts";
import { inSight } from "#model/in-sight.ts";
import { remember } from "#web/remember.ts";
import { linksOnStage, type Seen } from "#web/stage/visible.ts";
import type { State } from "#web/state.ts";
import type { DayCount } from "./bin-days.ts";

export type Counted = {
  readonly days: ReadonlyMap<string, DayCount>;
  /** Events drawn, events that bear no date, and links whose events are too many to be read. */
  readonly events: number;
  readonly undated: number;
  readonly left: number;
};

/** What the filter and the hand leave in sight whatever the time: what the timeline is drawn of. */
const linksOfAnyTime: (state: Seen) => readonly Link[] = remember(
  ({ stage, entities, links, sources }: Seen) => [
    stage.placed,
    stage.hidden,
    ...Object.entries(stage.filter).flatMap(([name, value]) =>
      name === "from" || name === "until" ? [] : [value],
    ),
    entities,
    links,
    sources,
  ],
  (state) => {
    const { from: _, until: __, ...filter } = state.stage.filter;
    const ids = [...state.stage.placed.keys()].filter((id) => !state.stage.hidden.has(id));
    const judged = {
      ids,
      entityOf: (id: (typeof ids)[number]) => state.entities.get(id),
      links: linksOnStage(state),
    };
    return inSight(judged, filter, state.sources).links;
  },
);

/** The events of what is in sight by day; a call that two links in sight state counts once. */
export const countDays: (state: State) => Counted = remember(
  (state: State) => [linksOfAnyTime(state), state.days, state.selected, state.selectedBundle],
  (state) => {
    const links = linksOfAnyTime(state);
    const present = new Set<LinkId>(links.map(({ id }) => id));
    const days = new Map<string, { all: number; selected: number }>();
    let undated = 0;
    let events = 0;
    let left = 0;
    for (const link of links) {
      const known = state.days.get(link.id);
      if (known === "left") left += 1;
      if (known === undefined || known === "left") continue;
      const isSelected = state.selected.has(link.from) || state.selected.has(link.to);
      const add = (day: string, n: number): void => {
        const count = days.get(day) ?? { all: 0, selected: 0 };
        count.all += n;
        if (isSelected) count.selected += n;
        days.set(day, count);
        events += n;
      };
      for (const [day, n] of known.days) add(day, n);
      for (const [other, day] of known.same) if (present.has(other)) add(day, -1);
      undated += known.undated;
    }
    return { days, events, undated, left };
  },
);
