import type { Graph } from "#model/graph.ts";
import { pseudonymise } from "#model/protect.ts";
import type { Scope, Store } from "#model/store.ts";

/** The graph with every protected person under the pseudonym they have throughout the case. */
export async function maskGraph(graph: Graph, store: Store, scope: Scope): Promise<Graph> {
  return pseudonymise(graph, await store.protectedPersons(scope));
}
