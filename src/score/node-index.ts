import type { EntityId } from "#model/graph.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";

/**
 * Entities as the numbers 0, 1, 2 … in the code-unit order of their ids, so that the order in which they arrive
 * changes nothing. `nodeOf` turns a position in the evidence into a number, undefined where they are the same;
 * `kinds` index `ENTITY_KINDS`.
 */
export type NodeIndex = {
  ids: readonly EntityId[];
  nodeOf: Int32Array | undefined;
  kinds: Uint8Array;
};

/** Numbers the entities; one named twice is one node. */
export function indexNodes(entities: readonly EntityId[]): NodeIndex {
  const isAscending = entities.every((id, place) => place === 0 || entities[place - 1]! < id);
  if (isAscending) return { ids: entities, nodeOf: undefined, kinds: kindsOf(entities) };
  const ids = [...new Set(entities)].toSorted();
  const numbers = new Map(ids.map((id, node) => [id, node]));
  return { ids, nodeOf: Int32Array.from(entities, (id) => numbers.get(id) ?? -1), kinds: kindsOf(ids) };
}

/** The ends of the links as nodes. */
export function nodesAt({ nodeOf }: NodeIndex, ends: Int32Array): Int32Array {
  return nodeOf === undefined ? ends : ends.map((place) => nodeOf[place]!);
}

/** The node of an entity, -1 when it is not among them. */
export function findNode({ ids }: NodeIndex, id: EntityId): number {
  let first = 0;
  let end = ids.length;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (ids[middle]! < id) first = middle + 1;
    else end = middle;
  }
  return ids[first] === id ? first : -1;
}

function kindsOf(ids: readonly EntityId[]): Uint8Array {
  const kinds = new Uint8Array(ids.length);
  let prefix = "\0";
  let kind = -1;
  ids.forEach((id, node) => {
    if (!id.startsWith(prefix)) {
      prefix = id.slice(0, id.indexOf(":") + 1);
      kind = ENTITY_KINDS.indexOf(prefix.slice(0, -1) as EntityKind);
    }
    kinds[node] = kind;
  });
  return kinds;
}
