import type { EntityId } from "#model/graph.ts";
import type { Store } from "#model/store.ts";
import type { Database } from "./database.ts";
import { readEntities } from "./read-entities.ts";
import { identifierFragments, nameQuestions, searchText } from "./search-text.ts";

/** Search by fragments of identifiers and by names in any script, best first; the order is told in search.cypher. */
export function searchRead({ read }: Database): Pick<Store, "search"> {
  return {
    search: (text, scope, limit) =>
      read(async (ask) => {
        const [found] = await ask<"search", { total: number; ids: EntityId[] }>("search", {
          fragments: identifierFragments(text),
          asked: nameQuestions(text),
          text: searchText(text),
          limit: BigInt(limit),
          cases: scope.cases,
        });
        const entities = await readEntities(ask, found?.ids ?? [], scope);
        return { entities, total: found?.total ?? 0 };
      }),
  };
}
