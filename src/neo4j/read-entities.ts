import { derive } from "#model/derive.ts";
import type { Entity, EntityId, Statement } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import type { Assessed } from "#model/standing.ts";
import type { Scope, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";
import { statementOf } from "./records.ts";

/** Entities with all that is said of them, or without. */
export function entityReads({
  read,
}: Database): Pick<Store, "entity" | "entities" | "ownEntities" | "statedEntities" | "protectedPersons"> {
  const plain = (ids: readonly EntityId[], scope: Scope): Promise<Entity[]> =>
    read((ask) => readEntities(ask, ids, scope));
  const stated = (ids: readonly EntityId[], scope: Scope): Promise<Entity[]> =>
    read(async (ask) => (await ask("statements", { ids: [...new Set(ids)], scope })).map(statedEntity));
  return {
    entity: async (id, scope) => (await stated([id], scope))[0],
    statedEntities: stated,
    entities: plain,
    ownEntities: plain,
    protectedPersons: (scope) =>
      read(async (ask) => (await ask("protected-persons", { scope })).map(plainEntity)),
  };
}

function statedEntity(row: Row): Entity {
  const statements = statementsOf(row);
  return { ...derive(row["id"] as EntityId, statements, assessedOf(row)), statements };
}

/** The entities as the visible sources show them, each once, in the given order; without those that none states. */
export async function readEntities(ask: Ask, ids: readonly EntityId[], scope: Scope): Promise<Entity[]> {
  const distinct = [...new Set(ids)];
  const rows = (await ask("entities", { ids: distinct, scope })).map(plainEntity);
  const found = new Map(rows.map((entity) => [entity.id, entity]));
  return distinct.flatMap((id) => found.get(id) ?? []);
}

function plainEntity(row: Row): Entity {
  return derive(row["id"] as EntityId, statementsOf(row), assessedOf(row));
}

function statementsOf(row: Row): Statement[] {
  return (row["statements"] as Row[]).map((said) => statementOf(said, said["source"] as SourceId));
}

function assessedOf(row: Row): Assessed | undefined {
  return (row["assessed"] ?? undefined) as Assessed | undefined;
}
