import type { Entity } from "#model/graph.ts";
import type { CaseId } from "#model/source.ts";
import type { Listing } from "#model/standing.ts";
import type { Scope, Store } from "#model/store.ts";
import { plantedWorld } from "../score/planted-world.ts";
import { importAll, link, openCase, sourceIn, stated } from "../store-spec/builders.ts";

/** The planted world (`plantedWorld`) in a case of its own: one source a name, its exhibit that name; the lists as one. */
export async function plantCase(store: Store, name: string): Promise<{ id: CaseId; scope: Scope }> {
  const opened = await openCase(store, name);
  const { facts, standings = {} } = plantedWorld();
  const names = [...new Set(facts.map(({ by = "A1 ledger" }) => by))];
  for (const [place, exhibit] of names.entries()) {
    const source = {
      ...sourceIn(opened.id, place + 1),
      exhibit,
      fileName: `${exhibit}.csv`,
      grade: exhibit.slice(0, 2),
    };
    const links = facts
      .filter(({ by = "A1 ledger" }) => by === exhibit)
      .map(({ kind, from, to, count = 1, attributes = {} }) => {
        const events = { lines: Array.from({ length: count }, (_, row) => row + 2) };
        return link(kind, from, to, source.id, { count, attributes, events });
      });
    await importAll(store, source, links);
  }
  const list = sourceIn(opened.id, names.length + 1);
  await importAll(
    store,
    list,
    [],
    Object.entries(standings).flatMap(([id, { wanted, sanctioned }]): Entity[] => {
      const standing = wanted === true ? "wanted" : sanctioned === true ? "sanctioned" : undefined;
      if (standing === undefined) return [stated(id, list.id)];
      const listed: Listing[] = [{ standing, list: "Fictional list", programs: [], reference: id }];
      return [stated(id, list.id, { listed })];
    }),
  );
  await store.assess({
    case: opened.id,
    entity: "person:victim",
    standing: "victim",
    reason: "Made a complaint.",
    author: "test",
    at: "2026-01-01T00:00:00Z",
  });
  return opened;
}
