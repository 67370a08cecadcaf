import { type Entity, type EntityId, EntityId as EntityIdSchema, type Graph, kindOf } from "#model/graph.ts";
import { isProtected } from "#model/standing.ts";

/**
 * The pseudonymised graph under ids that say no more than its captions: a protected person and the documents they hold by their
 * number, and whatever else has a withheld name in its id (what only one file names is known by that name) by a count. `withhold`
 * takes the names out of a text.
 */
export function hideIds({ entities, links }: Graph, withhold: (text: string) => string): Graph {
  const hidden = new Map<EntityId, EntityId>();
  const counts = new Map<string, number>();
  const held = new Map(
    links.flatMap(({ kind, from, to }) => (kind === "holds" ? [[to, from] as const] : [])),
  );
  const protectedIds = new Set(entities.filter(({ standing }) => isProtected(standing)).map(({ id }) => id));
  const ends = links.flatMap(({ from, to }) => [from, to]);
  for (const id of [...new Set([...entities.map((entity) => entity.id), ...ends])].toSorted()) {
    const kind = kindOf(id);
    const key = id.slice(kind.length + 1);
    const holder = held.get(id);
    const isDocument = kind === "document" && holder !== undefined && protectedIds.has(holder);
    if (!protectedIds.has(id) && !isDocument && withhold(key) === key) continue;
    const word = protectedIds.has(id) || isDocument ? "protected" : "withheld";
    const caption = entities.find((entity) => entity.id === id)?.caption ?? "";
    const number = protectedIds.has(id) ? (/\d+$/.exec(caption)?.[0] ?? "") : String(count(counts, kind));
    hidden.set(id, EntityIdSchema.parse(`${kind}:${word}:${number}`));
  }
  const shown = (id: EntityId): EntityId => hidden.get(id) ?? id;
  return {
    entities: entities.map((entity) => bare({ ...entity, id: shown(entity.id) }, hidden.has(entity.id))),
    links: links.map((link) => ({ ...link, from: shown(link.from), to: shown(link.to) })),
  };
}

function count(counts: Map<string, number>, kind: string): number {
  const next = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, next);
  return next;
}

/** Nobody is exported as wanted, or as anything they were judged to be, under a pseudonym. */
function bare(entity: Entity, hidden: boolean): Entity {
  if (!isProtected(entity.standing)) {
    const plain = entity.id.slice(entity.id.indexOf(":") + 1);
    return hidden && entity.names.length === 0 ? { ...entity, caption: plain } : entity;
  }
  return { ...entity, standing: { wanted: false, sanctioned: false } };
}
