import type { Entity, EntityId } from "#model/graph.ts";
import type { Scope, Store } from "#model/store.ts";
import { maskEntities } from "./mask-graph.ts";

/** The entities of these ids that are still there, protected persons under their pseudonym. */
export async function namedEntities(
  ids: readonly (EntityId | undefined)[],
  store: Store,
  scope: Scope,
): Promise<Entity[]> {
  const known = new Set(ids.filter((id) => id !== undefined));
  const [entities, persons] = await Promise.all([
    store.entities([...known], scope),
    store.protectedPersons(scope),
  ]);
  return maskEntities(entities, persons);
}
