import type { EntityId, Link } from "#model/graph.ts";
import { inSight } from "#model/in-sight.ts";
import { remember } from "#web/remember.ts";
import type { State } from "#web/state.ts";

export type Seen = Pick<State, "stage" | "entities" | "links" | "sources">;

/** What of the stage is in sight, and how much is not: by hand, by the filter; links between entities on the stage. */
export type Visible = {
  readonly entities: ReadonlySet<EntityId>;
  readonly links: readonly Link[];
  readonly hidden: { readonly byHand: number; readonly byFilter: number; readonly links: number };
};

/** The recorded links between what is on the stage, in sight or not. */
export const linksOnStage: (state: Seen) => readonly Link[] = remember(
  ({ stage, links }: Seen) => [stage.placed, links],
  ({ stage: { placed }, links }) =>
    [...links.values()].filter(({ from, to }) => placed.has(from) && placed.has(to)),
);

/** What the filter and the hand leave in sight. */
export const visible: (state: Seen) => Visible = remember(
  ({ stage, entities, links, sources }: Seen) => [
    stage.placed,
    stage.hidden,
    stage.filter,
    entities,
    links,
    sources,
  ],
  (state) => {
    const { placed, hidden, filter } = state.stage;
    const among = linksOnStage(state);
    const shown = inSight(
      {
        ids: [...placed.keys()].filter((id) => !hidden.has(id)),
        entityOf: (id) => state.entities.get(id),
        links: among,
      },
      filter,
      state.sources,
    );
    let byHand = 0;
    for (const id of hidden) if (placed.has(id)) byHand += 1;
    return {
      ...shown,
      hidden: {
        byHand,
        byFilter: placed.size - shown.entities.size - byHand,
        links: among.length - shown.links.length,
      },
    };
  },
);
