import { ENTITY_KINDS } from "#model/kinds.ts";
import type { EvidenceColumns } from "#model/store.ts";
import type { NodeIndex } from "./node-index.ts";
import type { RelationRules } from "./relation-rules.ts";
import type { Safeguard } from "./safeguard.ts";
import type { SourceIndex } from "./source-index.ts";

/** By row of the evidence: the two nodes (smaller first), the relation and the source, all as numbers. */
export type LinkColumns = {
  low: Int32Array;
  high: Int32Array;
  relation: Uint8Array;
  source: Int32Array;
};

/** Numbers the rows. The presence of a protected or confined person is `confined`, whatever capacity is stated. */
export function linkColumns(
  evidence: EvidenceColumns,
  index: NodeIndex,
  sources: SourceIndex,
  rules: RelationRules,
  guard: Safeguard,
): LinkColumns {
  const rows = evidence.ids.length;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  const relation = new Uint8Array(rows);
  const source = new Int32Array(rows);
  const confined = rules.names.indexOf("confined");
  const kindOf = (node: number) => ENTITY_KINDS[index.kinds[node]!]!;
  for (let row = 0; row < rows; row++) {
    const from = index.nodeOf[evidence.from[row]!]!;
    const to = index.nodeOf[evidence.to[row]!]!;
    low[row] = Math.min(from, to);
    high[row] = Math.max(from, to);
    const kind = evidence.kinds[row]!;
    const kept = kind === "present_at" && (guard.protectedPerson[from] === 1 || guard.confined[from] === 1);
    relation[row] = kept
      ? confined
      : rules.relationOf({ kind, from: kindOf(from), to: kindOf(to), attributes: evidence.attributes[row] });
    source[row] = numberOf(sources, evidence.source[row]!);
  }
  return { low, high, relation, source };
}

function numberOf({ numbers }: SourceIndex, id: EvidenceColumns["source"][number]): number {
  const number = numbers.get(id);
  if (number === undefined) throw new TypeError(`a link names ${id}, which is not among the sources`);
  return number;
}
