import { localScope } from "#access/policy.ts";
import type { Store } from "#model/store.ts";
import { graphHash } from "#neo4j/graph-hash.ts";

/** The hash of the logical export of every case. */
export async function wholeHash(store: Store): Promise<string> {
  const cases = (await store.cases()).map(({ id }) => id);
  return graphHash(store.exportLines(localScope(cases)));
}
