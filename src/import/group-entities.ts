import type { Attribute, Attributes } from "#model/attributes.ts";
import { derive } from "#model/derive.ts";
import type { Entity, EntityId, Statement } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import type { Listing } from "#model/standing.ts";
import type { SaidEntity } from "./said.ts";

/** What the rows of a segment say of one entity, gathered: the line is kept where something new is said. */
export type GroupedEntity = {
  readonly id: EntityId;
  readonly lines: number[];
  names?: Set<string>;
  attributes?: Map<Attribute, Set<string>>;
  listed?: Map<string, Listing>;
};

/** A group that a row opens. */
export function openEntity(id: EntityId, line: number): GroupedEntity {
  return { id, lines: [line] };
}

/**
 * Adds what one row says; the line is put down when it says something that no earlier row said. Returns about how many
 * bytes that took.
 */
export function addEntity(group: GroupedEntity, said: SaidEntity, line: number): number {
  let news = 0;
  for (const name of said.names) {
    group.names ??= new Set();
    if (!group.names.has(name)) news += bytesOf(name);
    group.names.add(name);
  }
  for (const attribute in said.attributes) {
    const name = attribute as Attribute;
    group.attributes ??= new Map();
    let values = group.attributes.get(name);
    if (values === undefined) group.attributes.set(name, (values = new Set()));
    for (const value of said.attributes[name] ?? []) {
      if (!values.has(value)) news += bytesOf(value);
      values.add(value);
    }
  }
  for (const listing of said.listed) {
    group.listed ??= new Map();
    const key = JSON.stringify(listing);
    if (!group.listed.has(key)) news += bytesOf(key);
    group.listed.set(key, listing);
  }
  if (news > 0 && group.lines.at(-1) !== line) group.lines.push(line);
  return news;
}

const BYTES_A_VALUE = 100;

function bytesOf(text: string): number {
  return BYTES_A_VALUE + 2 * text.length;
}

/** The entity with the source's one statement. */
export function closeEntity(group: GroupedEntity, source: SourceId): Entity {
  const attributes: Attributes = {};
  for (const [name, values] of group.attributes ?? []) attributes[name] = [...values];
  const statement: Statement = {
    source,
    lines: group.lines,
    names: [...(group.names ?? [])],
    attributes,
    listed: [...(group.listed?.values() ?? [])],
  };
  return { ...derive(group.id, [statement]), statements: [statement] };
}

/** How many array elements the statement holds: what a batch is measured by. */
export function entityWeight(group: GroupedEntity): number {
  return 4 + group.lines.length + (group.names?.size ?? 0) + 2 * (group.attributes?.size ?? 0);
}
