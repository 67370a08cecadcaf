import type { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";

/** Whether there is such a case. Cases are never taken away, so a case that was seen once is not asked for again. */
export function knownCases(store: Pick<Store, "cases">): (id: CaseId) => Promise<boolean> {
  const seen = new Set<CaseId>();
  return async (id) => {
    if (!seen.has(id)) for (const one of await store.cases()) seen.add(one.id);
    return seen.has(id);
  };
}
