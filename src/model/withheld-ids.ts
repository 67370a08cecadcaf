import { EntityId, kindOf } from "./graph.ts";

/**
 * The ids that hold a withheld name (what only one file names is known by that name), each with one that says no more than a count:
 * `online_account:withheld:1`. `withhold` takes the names out of a text.
 */
export function withheldIds(
  ids: Iterable<EntityId>,
  withhold: (text: string) => string,
): Map<EntityId, EntityId> {
  const counts = new Map<string, number>();
  const hidden = new Map<EntityId, EntityId>();
  for (const id of [...new Set(ids)].toSorted()) {
    const kind = kindOf(id);
    const key = id.slice(kind.length + 1);
    if (withhold(key) === key) continue;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    hidden.set(id, EntityId.parse(`${kind}:withheld:${number}`));
  }
  return hidden;
}
