import type { EvidenceTable } from "#model/evidence-table.ts";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { type NodeIndex, nodesAt } from "./node-index.ts";
import type { RelationRules } from "./relation-rules.ts";
import type { Safeguard } from "./safeguard.ts";
import type { SourceIndex } from "./source-index.ts";

/** By row of the evidence: the two nodes, the relation and the source (in the order of the source index). */
export type LinkColumns = {
  from: Int32Array;
  to: Int32Array;
  relation: Uint8Array;
  source: Int32Array;
};

const PRESENT_AT = LINK_KINDS.indexOf("present_at");

/**
 * Numbers the rows. The presence of a protected or confined person is `confined`, whatever capacity is stated; what a
 * service is tied by is `service`.
 */
export function linkColumns(
  evidence: EvidenceTable,
  index: NodeIndex,
  sources: SourceIndex,
  rules: RelationRules,
  guard: Safeguard,
  isService: Uint8Array,
): LinkColumns {
  const { kind, attributes } = evidence;
  const from = nodesAt(index, evidence.from);
  const to = nodesAt(index, evidence.to);
  const relation = new Uint8Array(kind.length);
  const source = new Int32Array(kind.length);
  const confined = rules.names.indexOf("confined");
  const service = rules.names.indexOf("service");
  const ruleOf = ruleCache(evidence, rules);
  for (let row = 0; row < kind.length; row++) {
    const first = from[row]!;
    const isKept =
      kind[row] === PRESENT_AT && (guard.protectedPerson[first] === 1 || guard.confined[first] === 1);
    if (isKept) relation[row] = confined;
    else if (isService[first] === 1 || isService[to[row]!] === 1) relation[row] = service;
    else relation[row] = ruleOf(kind[row]!, index.kinds[first]!, index.kinds[to[row]!]!, attributes[row]!);
    source[row] = sources.numberAt[evidence.source[row]!]!;
  }
  return { from, to, relation, source };
}

/** Asks the rules once for every combination of link kind, ends and attributes. */
function ruleCache(
  { attributeSets }: EvidenceTable,
  rules: RelationRules,
): (kind: number, from: number, to: number, set: number) => number {
  const ends = ENTITY_KINDS.length;
  const combinations = LINK_KINDS.length * ends * ends;
  const withoutAttributes = new Int16Array(combinations).fill(-1);
  const withAttributes = new Map<number, number>();
  const ask = (kind: number, from: number, to: number, set: number): number =>
    rules.relationOf({
      kind: LINK_KINDS[kind]!,
      from: ENTITY_KINDS[from]!,
      to: ENTITY_KINDS[to]!,
      attributes: attributeSets[set],
    });
  return (kind, from, to, set) => {
    const key = (kind * ends + from) * ends + to;
    if (set === 0) {
      if (withoutAttributes[key] === -1) withoutAttributes[key] = ask(kind, from, to, set);
      return withoutAttributes[key]!;
    }
    const known = withAttributes.get(set * combinations + key);
    if (known !== undefined) return known;
    const relation = ask(kind, from, to, set);
    withAttributes.set(set * combinations + key, relation);
    return relation;
  };
}
