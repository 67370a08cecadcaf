import { type Entity, type EntityId, type Link, entityId, linkId } from "#model/graph.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { CaseId, type SourceId, sourceId } from "#model/source.ts";
import type { Standing } from "#model/standing.ts";
import { firstState, type State } from "#web/state.ts";
import { know } from "#web/changes.ts";
import { place } from "#web/stage/stage-changes.ts";

export const SOURCE = sourceId(CaseId.parse("test"), "0".repeat(64), "calls");
export const OTHER_SOURCE = sourceId(CaseId.parse("test"), "1".repeat(64), "calls");

export function entity(kind: EntityKind, key: string, standing: Partial<Standing> = {}): Entity {
  return {
    id: entityId(kind, key),
    kind,
    caption: key,
    names: [key],
    standing: { wanted: false, sanctioned: false, ...standing },
  };
}

export function link(
  kind: LinkKind,
  from: EntityId,
  to: EntityId,
  { source = SOURCE, count = 1 }: { source?: SourceId; count?: number } = {},
): Link {
  return { id: linkId(kind, from, to, source), kind, from, to, source, count, totals: {}, attributes: {} };
}

/** The state with these changes made one after the other. */
export function after(...changes: readonly ((state: State) => State)[]): State {
  return changes.reduce((state, change) => change(state), firstState("en", "light"));
}

/** A star on the stage: a centre that was expanded, and its neighbours. */
export function star(centre: Entity, leaves: readonly Entity[], links: readonly Link[]): State {
  const ids = leaves.map(({ id }) => id);
  return after(
    know({ entities: [centre, ...leaves], links: [...links] }),
    place([centre.id]),
    place(ids, centre.id, { shown: ids.length, total: ids.length }),
  );
}
