import type { EntityId, Link } from "#model/graph.ts";
import { rowsAlong } from "#model/same-call.ts";
import { remember } from "#web/remember.ts";
import type { State } from "#web/state.ts";
import { COUNTED_KINDS, entityPasses, linkPasses } from "./link-passes.ts";

export type Seen = Pick<State, "stage" | "entities" | "links" | "sources">;

/** What of the stage is in sight, and how much is not: by hand, by the filter; links between entities on the stage. */
export type Visible = {
  readonly entities: ReadonlySet<EntityId>;
  readonly links: readonly Link[];
  readonly hidden: { readonly byHand: number; readonly byFilter: number; readonly links: number };
};

/**
 * What the filter and the hand leave in sight. Entities and links are judged by themselves first, then lines by their
 * rows, then entities by how many others they are still linked to (once: what that takes away is not counted again).
 */
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
    const passes = entityPasses(filter);
    const shown = new Set<EntityId>();
    for (const id of placed.keys()) if (!hidden.has(id) && passes(state.entities.get(id))) shown.add(id);
    const among = [...state.links.values()].filter(({ from, to }) => placed.has(from) && placed.has(to));
    const isThere = ({ from, to }: Link): boolean => shown.has(from) && shown.has(to);
    const linkIsIn = linkPasses(filter, state.sources);
    let links = strong(
      among.filter((link) => isThere(link) && linkIsIn(link)),
      filter.strength,
    );
    if (filter.degree > 0) {
      const others = neighboursOf(links);
      for (const id of shown) if ((others.get(id)?.size ?? 0) < filter.degree) shown.delete(id);
      links = links.filter(isThere);
    }
    let byHand = 0;
    for (const id of hidden) if (placed.has(id)) byHand += 1;
    return {
      entities: shown,
      links,
      hidden: { byHand, byFilter: placed.size - shown.size - byHand, links: among.length - links.length },
    };
  },
);

/** Without the lines of counted kinds that have fewer rows than asked for. */
function strong(links: Link[], least: number): Link[] {
  if (least <= 1) return links;
  const rowsOf = rowsAlong(links);
  return links.filter((link) => !COUNTED_KINDS.has(link.kind) || rowsOf(link) >= least);
}

/** The distinct entities that each is linked to. */
export function neighboursOf(links: readonly Link[]): Map<EntityId, Set<EntityId>> {
  const others = new Map<EntityId, Set<EntityId>>();
  const add = (one: EntityId, other: EntityId): void => {
    const known = others.get(one);
    if (known === undefined) others.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { from, to } of links) {
    if (from === to) continue;
    add(from, to);
    add(to, from);
  }
  return others;
}
