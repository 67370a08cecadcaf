import { type Entity, EntityId, type Graph } from "#model/graph.ts";
import { isProtected } from "#model/standing.ts";
import { withheldIds } from "#model/withheld-ids.ts";

/**
 * The pseudonymised graph under ids that say no more than its captions: a protected person and the documents they hold by their
 * number, and whatever else has a withheld name in its id by a count. `withhold` takes the names out of a text.
 */
export function hideIds({ entities, links }: Graph, withhold: (text: string) => string): Graph {
  const hidden = new Map<EntityId, EntityId>();
  for (const { id, caption, standing } of entities) {
    if (isProtected(standing)) {
      hidden.set(id, EntityId.parse(`person:protected:${/\d+$/.exec(caption)?.[0] ?? ""}`));
    }
  }
  const documents = links.filter(({ kind, from, to }) => {
    return kind === "holds" && to.startsWith("document:") && hidden.has(from);
  });
  for (const [index, id] of [...new Set(documents.map(({ to }) => to))].toSorted().entries()) {
    hidden.set(id, EntityId.parse(`document:protected:${index + 1}`));
  }
  const others = [...entities.map(({ id }) => id), ...links.flatMap(({ from, to }) => [from, to])];
  const named = withheldIds(
    others.filter((id) => !hidden.has(id)),
    withhold,
  );
  for (const [id, shown] of named) hidden.set(id, shown);
  const shown = (id: EntityId): EntityId => hidden.get(id) ?? id;
  return {
    entities: entities.map((entity) => bare({ ...entity, id: shown(entity.id) }, hidden.has(entity.id))),
    links: links.map((link) => ({ ...link, from: shown(link.from), to: shown(link.to) })),
  };
}

/** Nobody is exported as wanted, or as anything they were judged to be, under a pseudonym. */
function bare(entity: Entity, hidden: boolean): Entity {
  if (!isProtected(entity.standing)) {
    const plain = entity.id.slice(entity.id.indexOf(":") + 1);
    return hidden && entity.names.length === 0 ? { ...entity, caption: plain } : entity;
  }
  return { ...entity, standing: { wanted: false, sanctioned: false } };
}
