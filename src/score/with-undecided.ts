import type { EvidenceTable } from "#model/evidence-table.ts";
import type { EntityId } from "#model/graph.ts";

/** The evidence with the pairs that may be one; those of which an end is not in it are left out. */
export function withUndecided(
  table: EvidenceTable,
  pairs: readonly { a: EntityId; b: EntityId; probability: number }[],
): EvidenceTable {
  const places = new Map<EntityId, number>(pairs.flatMap(({ a, b }) => [[a, -1] as const, [b, -1] as const]));
  table.entities.forEach((id, place) => {
    if (places.has(id)) places.set(id, place);
  });
  const known = pairs.filter(({ a, b }) => places.get(a)! >= 0 && places.get(b)! >= 0);
  if (known.length === 0) return table;
  return {
    ...table,
    undecided: {
      a: Int32Array.from(known, ({ a }) => places.get(a)!),
      b: Int32Array.from(known, ({ b }) => places.get(b)!),
      probability: Float64Array.from(known, ({ probability }) => probability),
    },
  };
}
