import type { Graph } from "#model/graph.ts";
import { pseudonymise } from "#model/protect.ts";
import type { Scope, Store } from "#model/store.ts";

/**
 * The graph with every protected person of the case under the pseudonym they have throughout it, and their names
 * taken out of what others say: a phone may be saved under the name of a person who is not in this graph.
 */
export async function maskGraph(graph: Graph, store: Store, scope: Scope): Promise<Graph> {
  const order = await store.protectedPersons(scope);
  if (order.length === 0) return graph;
  return pseudonymise(graph, order, await store.entities(order, scope));
}
