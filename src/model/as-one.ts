import { type Decision, standingDecisions } from "./decision.ts";
import { derive } from "./derive.ts";
import { type EvidenceTable, linkIdAt } from "./evidence-table.ts";
import type { Entity, EntityId, Graph, Link } from "./graph.ts";
import { isProtected, type Standing } from "./standing.ts";

/** Entities that are decided to be one: by each of their ids the id they are read under, and all ids of each. */
export type Unions = {
  readonly headOf: ReadonlyMap<EntityId, EntityId>;
  readonly membersOf: ReadonlyMap<EntityId, readonly EntityId[]>;
};

/** The unions that the standing decisions make, each under the least of its ids; of entities no decision joins, none. */
export function unionsOf(decisions: readonly Decision[]): Unions {
  const parent = new Map<EntityId, EntityId>();
  const find = (id: EntityId): EntityId => {
    let head = id;
    while (parent.has(head) && parent.get(head) !== head) head = parent.get(head)!;
    return head;
  };
  for (const { a, b, verdict } of standingDecisions(decisions)) {
    if (verdict !== "same") continue;
    const [first, second] = [find(a), find(b)].toSorted();
    parent.set(second!, first!);
    if (!parent.has(first!)) parent.set(first!, first!);
  }
  const headOf = new Map([...parent.keys()].toSorted().map((id) => [id, find(id)]));
  const membersOf = new Map<EntityId, EntityId[]>();
  for (const [id, head] of headOf) membersOf.set(head, [...(membersOf.get(head) ?? []), id]);
  return { headOf, membersOf };
}

/** The ids under which the entity is stated: its own, or all that are one with it. */
export function idsOfOne(id: EntityId, { headOf, membersOf }: Unions): readonly EntityId[] {
  return membersOf.get(headOf.get(id) ?? id) ?? [id];
}

/** The id under which the entity is read. */
export function headId(id: EntityId, { headOf }: Unions): EntityId {
  return headOf.get(id) ?? id;
}

/**
 * The entities with those that are one as one, where the first of them stood: all names, statements and listings under
 * its id. Whoever is protected under one id is protected. `names` may be all that is known (no statements).
 */
export function entitiesAsOne(entities: readonly Entity[], unions: Unions): Entity[] {
  const parts = new Map<EntityId, Entity[]>();
  for (const entity of entities) {
    const head = headId(entity.id, unions);
    parts.set(head, [...(parts.get(head) ?? []), entity]);
  }
  return [...parts].map(([head, list]) =>
    list.length === 1 && list[0]!.id === head ? list[0]! : oneOf(head, list),
  );
}

function oneOf(head: EntityId, parts: readonly Entity[]): Entity {
  const statements = parts.flatMap((part) => part.statements ?? []);
  const whole = parts.every((part) => part.statements !== undefined);
  const standing = standingsAsOne(parts.map((part) => part.standing));
  if (whole) return { ...derive(head, statements), standing, statements };
  const names = [...new Set(parts.flatMap((part) => part.names))];
  return { id: head, kind: parts[0]!.kind, caption: names[0] ?? parts[0]!.caption, names, standing };
}

/** Listed when one of them is; of several assessments protection comes first, then the first one. */
export function standingsAsOne(standings: readonly Standing[]): Standing {
  const assessed = (
    standings.find(isProtected) ?? standings.find((standing) => standing.assessed !== undefined)
  )?.assessed;
  return {
    wanted: standings.some(({ wanted }) => wanted),
    sanctioned: standings.some(({ sanctioned }) => sanctioned),
    ...(assessed === undefined ? {} : { assessed }),
  };
}

/** Links between what is read as one; a link of a union to itself is left out. Each keeps the id it is cited by. */
export function linksAsOne(links: readonly Link[], unions: Unions): Link[] {
  return links
    .map((link) => ({ ...link, from: headId(link.from, unions), to: headId(link.to, unions) }))
    .filter(({ from, to }) => from !== to);
}

export function graphAsOne({ entities, links }: Graph, unions: Unions): Graph {
  return { entities: entitiesAsOne(entities, unions), links: linksAsOne(links, unions) };
}

/** The evidence for a score with the entities of each union as one. */
export function evidenceAsOne(evidence: EvidenceTable, unions: Unions): EvidenceTable {
  if (unions.headOf.size === 0) return evidence;
  const heads = [...new Set(evidence.entities.map((id) => headId(id, unions)))];
  const numbers = new Map(heads.map((id, number) => [id, number]));
  const renumbered = Int32Array.from(evidence.entities, (id) => numbers.get(headId(id, unions))!);
  const { kind, from, to, source, count, day, attributes } = evidence;
  const rows = Array.from(kind.keys()).filter((row) => renumbered[from[row]!] !== renumbered[to[row]!]);
  const standings = new Map<EntityId, Standing[]>();
  for (const [id, standing] of evidence.standings) {
    const head = headId(id, unions);
    standings.set(head, [...(standings.get(head) ?? []), standing]);
  }
  const chosen = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row]!);
  return {
    ...evidence,
    entities: heads,
    standings: new Map([...standings].map(([id, list]) => [id, standingsAsOne(list)])),
    ids: rows.map((row) => linkIdAt(evidence, row)),
    kind: Uint8Array.from(rows, (row) => kind[row]!),
    source: chosen(source),
    count: chosen(count),
    day: chosen(day),
    attributes: chosen(attributes),
    from: Int32Array.from(rows, (row) => renumbered[from[row]!]!),
    to: Int32Array.from(rows, (row) => renumbered[to[row]!]!),
  };
}
