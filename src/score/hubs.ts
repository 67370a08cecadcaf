import type { EntityId } from "#model/graph.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { LinkColumns } from "./link-columns.ts";
import type { NodeIndex } from "./node-index.ts";
import type { PairRows } from "./pair-rows.ts";
import type { RelationRules } from "./relation-rules.ts";

/** An entity with more distinct neighbours by one relation than its `hubAt`: what it joins is damped. */
export type Hub = { entity: EntityId; relation: string; neighbours: number };

/** The factor of a node as an end of a relation: `hubAt / neighbours` at a hub, else 1. */
export type HubFactor = (node: number, relation: number) => number;

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
  const degrees = rules.names.map(() => new Int32Array(index.ids.length));
  pairs.low.forEach((low, pair) => {
    const high = pairs.high[pair]!;
    if (betweenPeople(index, low, high)) return;
    let seen = 0;
    for (let place = pairs.start[pair]!; place < pairs.start[pair + 1]!; place++) {
      const relation = columns.relation[pairs.rows[place]!]!;
      if ((seen & (1 << relation)) !== 0) continue;
      seen |= 1 << relation;
      degrees[relation]![low]!++;
      degrees[relation]![high]!++;
    }
  });
  const hubs: Hub[] = [];
  degrees.forEach((degree, relation) => {
    const { hubAt } = rules.relations[relation]!;
    degree.forEach((neighbours, node) => {
      if (neighbours > hubAt)
        hubs.push({ entity: index.ids[node]!, relation: rules.names[relation]!, neighbours });
    });
  });
  return hubs;
}

/** Looks hubs up by node; the table may be an older, frozen one: entities it does not name are not damped. */
export function hubFactor(hubs: readonly Hub[], index: NodeIndex, rules: RelationRules): HubFactor {
  const nodes = new Map(index.ids.map((id, node) => [id, node]));
  const factors = new Map<number, number>();
  const isHub = new Uint8Array(index.ids.length);
  for (const { entity, relation, neighbours } of hubs) {
    const node = nodes.get(entity);
    const number = rules.names.indexOf(relation);
    if (node === undefined || number < 0) continue;
    isHub[node] = 1;
    factors.set(node * rules.names.length + number, Math.min(1, rules.relations[number]!.hubAt / neighbours));
  }
  return (node, relation) =>
    isHub[node] === 1 ? (factors.get(node * rules.names.length + relation) ?? 1) : 1;
}
