import type { EntityId } from "#model/graph.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";

/**
 * Entities as the numbers 0, 1, 2 … in the code-unit order of their ids, so that the order in which they arrive
 * changes nothing. `nodeOf` turns a position in the evidence into a number; `kinds` index `ENTITY_KINDS`.
 */
export type NodeIndex = {
  ids: readonly EntityId[];
  nodeOf: Int32Array;
  kinds: Uint8Array;
};

/** Numbers the entities; one named twice is one node. */
export function indexNodes(entities: readonly EntityId[]): NodeIndex {
  const ids = [...new Set(entities)].toSorted();
  const numbers = new Map(ids.map((id, node) => [id, node]));
  const nodeOf = Int32Array.from(entities, (id) => numbers.get(id) ?? -1);
  const kinds = Uint8Array.from(ids, (id) =>
    ENTITY_KINDS.indexOf(id.slice(0, id.indexOf(":")) as EntityKind),
  );
  return { ids, nodeOf, kinds };
}
