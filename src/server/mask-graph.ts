import type { Entity, Graph } from "#model/graph.ts";
import { pseudonymise } from "#model/protect.ts";

/**
 * The graph with every protected person of the case (`Store.protectedPersons`) under the pseudonym they have
 * throughout it, and their names taken out of what others say: a phone may be saved under the name of a person who is
 * not in this graph.
 */
export function maskGraph(graph: Graph, persons: readonly Entity[]): Graph {
  const order = persons.map(({ id }) => id);
  return persons.length === 0 ? graph : pseudonymise(graph, order, persons);
}

/** The same for entities alone. */
export function maskEntities(entities: Entity[], persons: readonly Entity[]): Entity[] {
  return maskGraph({ entities, links: [] }, persons).entities;
}
