import type { EntityId } from "#model/graph.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { State } from "#web/state.ts";

export type StageCount = {
  readonly kinds: Partial<Record<EntityKind, number>>;
  readonly links: Partial<Record<LinkKind, number>>;
  readonly shown: number;
  readonly hidden: number;
};

/** How many entities and links of each kind are on the stage, switched off or not, and how many entities are hidden. */
export function countStage({
  entities,
  links,
  stage,
  offKinds,
}: Pick<State, "entities" | "links" | "stage" | "offKinds">): StageCount {
  const kinds: Partial<Record<EntityKind, number>> = {};
  let hidden = 0;
  for (const id of stage.placed.keys()) {
    const kind = entities.get(id)?.kind;
    if (stage.hidden.has(id) || (kind !== undefined && offKinds.has(kind))) hidden += 1;
    if (kind !== undefined && !stage.hidden.has(id)) kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  const isThere = (id: EntityId): boolean => stage.placed.has(id) && !stage.hidden.has(id);
  const linkKinds: Partial<Record<LinkKind, number>> = {};
  for (const { kind, from, to } of links.values()) {
    if (isThere(from) && isThere(to)) linkKinds[kind] = (linkKinds[kind] ?? 0) + 1;
  }
  return { kinds, links: linkKinds, shown: stage.placed.size - hidden, hidden };
}
