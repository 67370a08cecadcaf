import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { SourceId } from "#model/source.ts";
import { STANDINGS, type StandingName } from "#model/view.ts";
import { remember } from "#web/remember.ts";
import { standingsOf } from "#model/in-sight.ts";
import { visible, type Seen } from "./visible.ts";

/** Of how many there are on the stage, how many are in sight. */
export type Share = { readonly shown: number; readonly all: number };

export type StageCount = {
  readonly kinds: ReadonlyMap<EntityKind, Share>;
  readonly links: ReadonlyMap<LinkKind, Share>;
  readonly sources: ReadonlyMap<SourceId, Share>;
  readonly standings: ReadonlyMap<StandingName, Share>;
  readonly entities: Share;
};

/** Entities and links on the stage by everything they can be filtered by: in sight, of all that are there. */
export const countStage: (state: Seen) => StageCount = remember(
  (state: Seen) => [visible(state), state.stage.placed, state.entities, state.links],
  (state) => {
    const { placed } = state.stage;
    const seen = visible(state);
    const kinds = new Map<EntityKind, Share>();
    const standings = new Map<StandingName, Share>();
    for (const id of placed.keys()) {
      const entity = state.entities.get(id);
      if (entity === undefined) continue;
      const isShown = seen.entities.has(id);
      add(kinds, entity.kind, isShown);
      for (const standing of standingsOf(entity)) add(standings, standing, isShown);
    }
    const links = new Map<LinkKind, Share>();
    const sources = new Map<SourceId, Share>();
    const shownLinks = new Set(seen.links);
    for (const link of state.links.values()) {
      if (!placed.has(link.from) || !placed.has(link.to)) continue;
      add(links, link.kind, shownLinks.has(link));
      add(sources, link.source, shownLinks.has(link));
    }
    return {
      kinds,
      links,
      sources,
      standings: new Map(STANDINGS.flatMap((name) => pairOf(name, standings.get(name)))),
      entities: { shown: seen.entities.size, all: placed.size },
    };
  },
);

function add<K>(counts: Map<K, Share>, key: K, isShown: boolean): void {
  const { shown, all } = counts.get(key) ?? { shown: 0, all: 0 };
  counts.set(key, { shown: shown + (isShown ? 1 : 0), all: all + 1 });
}

function pairOf(name: StandingName, share: Share | undefined): [StandingName, Share][] {
  return share === undefined ? [] : [[name, share]];
}
