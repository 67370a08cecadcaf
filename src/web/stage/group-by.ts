import type { EntityId, Link } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { Fold, Grouping } from "#model/view.ts";
import type { State } from "#web/state.ts";
import { visible } from "./visible.ts";

export type Group = Pick<Fold, "by" | "anchor" | "members">;

/** The links by which something belongs to a compound, or to an organization. */
const BELONGS: Readonly<Record<"compound" | "organization", ReadonlySet<LinkKind>>> = {
  compound: new Set(["present_at", "operates"]),
  organization: new Set(["directs", "member_of", "owns", "holds"]),
};

/** The groups of two and more in sight that the stage may be folded into, the largest first. */
export function groupsBy(by: Grouping, state: State): Group[] {
  const { entities, links } = visible(state);
  const groups = by === "cluster" ? clustersOf(state.stageClusters ?? [], entities) : belonging(by, links);
  return groups
    .filter(({ members }) => members.length > 1)
    .toSorted((a, b) => b.members.length - a.members.length || (a.anchor < b.anchor ? -1 : 1));
}

/**
 * Each compound or organization with what belongs to it. What belongs to several goes to the one that most rows say it
 * of, then to the first by id; an organization that another one owns stays on its own.
 */
function belonging(by: "compound" | "organization", links: readonly Link[]): Group[] {
  const rows = new Map<EntityId, Map<EntityId, number>>();
  for (const link of links) {
    if (!BELONGS[by].has(link.kind)) continue;
    const [anchor, member] = endsOf(link, by);
    if (anchor === undefined || member === undefined) continue;
    const counts = rows.get(member) ?? new Map<EntityId, number>();
    rows.set(member, counts.set(anchor, (counts.get(anchor) ?? 0) + link.count));
  }
  const members = new Map<EntityId, EntityId[]>();
  for (const [member, counts] of rows) {
    const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (best === undefined) continue;
    members.set(best[0], [...(members.get(best[0]) ?? [best[0]]), member]);
  }
  return [...members].map(([anchor, all]) => ({ by, anchor, members: all }));
}

/** Which end is the compound or organization, and which belongs to it. */
function endsOf({ from, to }: Link, by: "compound" | "organization"): [EntityId?, EntityId?] {
  const isAnchor = (id: EntityId): boolean => id.startsWith(`${by}:`);
  if (isAnchor(to) && !isAnchor(from)) return [to, from];
  if (isAnchor(from) && !isAnchor(to)) return [from, to];
  return [];
}

/** The scored clusters by those of their members that are in sight; the first of these gives the name. */
function clustersOf(clusters: readonly (readonly EntityId[])[], entities: ReadonlySet<EntityId>): Group[] {
  return clusters.flatMap((members) => {
    const shown = members.filter((id) => entities.has(id));
    const [anchor] = shown;
    return anchor === undefined ? [] : [{ by: "cluster", anchor, members: shown }];
  });
}
