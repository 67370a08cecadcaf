import { type EntityId, kindOf } from "#model/graph.ts";
import type { NameMatch } from "#model/name-match.ts";
import type { NameFound, Scope, Store } from "#model/store.ts";
import { compareReadings } from "#names/compare-names.ts";
import { readName } from "#names/read-name.ts";
import type { Ask, Database } from "./database.ts";
import { keyQuestion } from "./key-text.ts";
import { readEntities } from "./read-entities.ts";
import { identifierFragments, nameQuestions, searchText } from "./search-text.ts";

/** How many statements with keys in common are compared. */
const COMPARED = 300;
/** Below this likeness a name is not shown. */
const LEAST_LIKE = 0.5;

type Writing = NameFound & NameMatch;

/**
 * Search by fragments of identifiers, by names in any script, and by other writings of the name, best first; the order
 * is told in search.cypher and `tierOf`.
 */
export function searchRead({ read }: Database): Pick<Store, "search"> {
  return {
    search: (text, scope, limit) =>
      read(async (ask) => {
        const writings = await otherWritings(ask, text, scope);
        const [found] = await ask<"search", { total: number; ids: EntityId[] }>("search", {
          fragments: identifierFragments(text),
          asked: nameQuestions(text),
          text: searchText(text),
          writings: [...writings.values()].map((writing) => [writing.id, tierOf(writing)]),
          limit: BigInt(limit),
          scope,
        });
        const entities = await readEntities(ask, found?.ids ?? [], scope);
        const matches = entities.flatMap(({ id }): NameFound[] => {
          const writing = writings.get(id);
          return writing === undefined || writing.because === "same"
            ? []
            : [{ id, name: writing.name, because: writing.because }];
        });
        return { entities, total: found?.total ?? 0, matches };
      }),
  };
}

/** The entities of which a name shares keys with the text and is like it, each with the name that is most like it. */
async function otherWritings(ask: Ask, text: string, scope: Scope): Promise<Map<EntityId, Writing>> {
  const question = keyQuestion(text, scope.cases);
  if (question === undefined) return new Map();
  const rows = await ask<"search-keys", { id: EntityId; names: string[] }>("search-keys", {
    question,
    limit: BigInt(COMPARED),
    scope,
  });
  const sought = readName(text);
  const best = new Map<EntityId, Writing>();
  for (const { id, names } of rows) {
    const kind = kindOf(id) === "organization" ? "organization" : "person";
    for (const name of names) {
      const match = compareReadings(sought, readName(name), kind, LEAST_LIKE);
      if (match.likeness < LEAST_LIKE || match.likeness <= (best.get(id)?.likeness ?? 0)) continue;
      best.set(id, { id, name, ...match });
    }
  }
  return best;
}

/** Another writing as good as certain comes right after the text itself, a likely one after its words, others last. */
function tierOf({ likeness }: NameMatch): number {
  const place = likeness >= 0.9 ? 1.1 : likeness >= 0.75 ? 4.1 : 5.1;
  return place + (1 - likeness);
}
