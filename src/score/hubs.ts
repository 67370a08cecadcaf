import type { EntityId } from "#model/graph.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { LinkColumns } from "./link-columns.ts";
import { type NodeIndex, findNode } from "./node-index.ts";
import type { PairRows } from "./pair-rows.ts";
import type { RelationRules } from "./relation-rules.ts";

/** An entity with more distinct neighbours by one relation than its `hubAt`: what it joins is damped. */
export type Hub = { entity: EntityId; relation: string; neighbours: number };

/** The factor of a node as an end of a relation: `hubAt / neighbours` at a hub, else 1. */
export type HubFactor = (node: number, relation: number) => number;

/** By which tables are ordered: relation, then entity. */
export function hubKey({ relation, entity }: Pick<Hub, "relation" | "entity">): string {
  return `${relation} ${entity}`;
}

const PERSON = ENTITY_KINDS.indexOf("person");

/** True for ties between two people, which are never damped: hubs among investigated people are signal. */
export function betweenPeople({ kinds }: NodeIndex, a: number, b: number): boolean {
  return kinds[a] === PERSON && kinds[b] === PERSON;
}

/** Every hub of the evidence, by relation then entity. */
export function findHubs(
  index: NodeIndex,
  columns: LinkColumns,
  pairs: PairRows,
  rules: RelationRules,
): Hub[] {
  const hubs: Hub[] = [];
  neighboursByRelation(index, columns, pairs, rules).forEach((neighbours, relation) => {
    if (neighbours === undefined) return;
    const { hubAt } = rules.relations[relation]!;
    for (let node = 0; node < neighbours.length; node++) {
      if (neighbours[node]! <= hubAt) continue;
      const found = { entity: index.ids[node]!, relation: rules.names[relation]! };
      hubs.push({ ...found, neighbours: neighbours[node]! });
    }
  });
  return hubs;
}

/** The distinct neighbours of every node by relation; undefined for a relation nobody has. */
function neighboursByRelation(
  index: NodeIndex,
  { relation }: LinkColumns,
  { low, high, start, rows }: PairRows,
  rules: RelationRules,
): (Int32Array | undefined)[] {
  const counts = rules.names.map((): Int32Array | undefined => undefined);
  for (let pair = 0; pair < low.length; pair++) {
    if (betweenPeople(index, low[pair]!, high[pair]!)) continue;
    let seen = 0;
    for (let place = start[pair]!; place < start[pair + 1]!; place++) {
      const number = relation[rows[place]!]!;
      if ((seen & (1 << number)) !== 0) continue;
      seen |= 1 << number;
      const count = (counts[number] ??= new Int32Array(index.ids.length));
      count[low[pair]!]!++;
      count[high[pair]!]!++;
    }
  }
  return counts;
}

/** Looks hubs up by node; the table may be an older, frozen one: entities it does not name are not damped. */
export function hubFactor(hubs: readonly Hub[], index: NodeIndex, rules: RelationRules): HubFactor {
  const neighboursOf = rules.names.map((): Int32Array | undefined => undefined);
  for (const { entity, relation, neighbours } of hubs) {
    const node = findNode(index, entity);
    const number = rules.names.indexOf(relation);
    if (node < 0 || number < 0) continue;
    (neighboursOf[number] ??= new Int32Array(index.ids.length))[node] = neighbours;
  }
  return (node, relation) => {
    const neighbours = neighboursOf[relation]?.[node] ?? 0;
    const { hubAt } = rules.relations[relation]!;
    return neighbours > hubAt ? hubAt / neighbours : 1;
  };
}
