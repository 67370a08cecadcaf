import type { Entity, EntityId, Graph, Statement } from "#model/graph.ts";
import { statesFact } from "#model/states-fact.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { SourceId } from "#model/source.ts";

/** What one source states of one entity, cited by `number` ("X3"); `file` is the number of its file. */
export type Fact = {
  readonly number: string;
  readonly entity: EntityId;
  readonly file: string;
  readonly statement: Statement;
};

/**
 * The statements behind the entities that say more than that they are there, numbered in the order of the entity list and, of one entity, of the files. Protected
 * persons come without statements, so nothing of theirs is numbered.
 */
export function listFacts(graph: Graph, files: ReadonlyMap<SourceId, string>): Fact[] {
  const order = [...files.keys()];
  const stated = inListOrder(graph.entities).flatMap(({ id, statements = [] }) =>
    statements
      .filter((statement) => files.has(statement.source) && statesFact(statement))
      .toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source))
      .map((statement) => ({ entity: id, file: files.get(statement.source) ?? "", statement })),
  );
  return stated.map((fact, i) => ({ number: `X${i + 1}`, ...fact }));
}

/** The numbers of the facts about each entity, as they stand beside it: "X3", "X3–X5". */
export function factSigns(facts: readonly Fact[]): Map<EntityId, string> {
  const numbers = new Map<EntityId, string[]>();
  for (const { entity, number } of facts) numbers.set(entity, [...(numbers.get(entity) ?? []), number]);
  return new Map(
    [...numbers].map(([id, own]) => [id, own.length === 1 ? (own[0] ?? "") : `${own[0]}–${own.at(-1)}`]),
  );
}

/** The entities as the lists give them: by kind, caption, id. */
export function inListOrder(entities: readonly Entity[]): Entity[] {
  return entities.toSorted((a, b) => byKind(a, b) || compare(a.caption, b.caption) || compare(a.id, b.id));
}

function byKind(a: Entity, b: Entity): number {
  return ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
