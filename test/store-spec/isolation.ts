import { expect, it } from "vitest";
import { localScope } from "#access/policy.ts";
import type { Store } from "#model/store.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { id, idsOf, importAll, link, openCase, sourceIn, stated } from "./builders.ts";

export function specifyIsolation(open: () => Store): void {
  it("keeps two cases that share a phone out of each other's sight", async () => {
    const store = open();
    const mine = await openCase(store, "isolation-mine");
    const theirs = await openCase(store, "isolation-theirs");
    const [source, hidden] = [sourceIn(mine.id, 1), sourceIn(theirs.id, 1)];
    const [shared, a, b] = ["phone:+12025550161", "phone:+12025550162", "phone:+12025550163"];
    const call = link("called", shared, a, source.id);
    await importAll(store, source, [call], [stated(shared, source.id, { names: ["Mine"] })]);
    const look = async (): Promise<unknown> => ({
      overview: await store.overview(mine.scope),
      sources: await store.sources(mine.scope),
      entity: await store.entity(id(shared), mine.scope),
      counts: await store.counts(id(shared), mine.scope),
      expand: await store.expand(id(shared), {}, 10, mine.scope),
      between: await store.between(
        [shared, a, b].map((each) => id(each)),
        mine.scope,
      ),
      path: await store.path(id(a), id(b), 6, mine.scope),
      byNumber: await store.search("2025550163", mine.scope, 10),
      byName: await store.search("Theirs", mine.scope, 10),
      evidence: await store.evidence(mine.scope),
      hash: await graphHash(store.exportLines(mine.scope)),
      removal: await store.removal(source.id, mine.scope),
    });
    const before = await look();

    const hiddenCall = link("called", shared, b, hidden.id, { count: 9 });
    const hiddenChat = link("messaged", shared, a, hidden.id);
    const named = [
      stated(shared, hidden.id, { names: ["Theirs"], attributes: { subscriber: ["Theirs"] } }),
      stated(b, hidden.id, { names: ["Theirs"] }),
    ];
    await importAll(store, hidden, [hiddenCall, hiddenChat], named);
    await store.assess({
      case: theirs.id,
      entity: shared,
      standing: "victim",
      reason: "Test",
      author: "Test",
      at: "2026-01-01T00:00:00Z",
    });

    expect(await look()).toEqual(before);
    expect(await store.links([hiddenCall.id, hiddenChat.id], mine.scope)).toEqual([]);
    expect(await store.source(hidden.id, mine.scope)).toBeUndefined();
    expect(await store.entities([b].map(id), mine.scope)).toEqual([]);
    expect(await store.protectedPersons(mine.scope)).toEqual([]);

    const both = localScope([mine.id, theirs.id]);
    expect((await store.entity(id(shared), both))?.names).toEqual(["Mine", "Theirs"]);
    expect(idsOf((await store.path(id(a), id(b), 6, both))?.entities ?? [])).toEqual([a, shared, b]);
    const nothing = localScope([]);
    expect(await store.entity(id(shared), nothing)).toBeUndefined();
    expect((await store.search("Mine", nothing, 10)).total).toBe(0);
    expect((await store.evidence(nothing)).kind).toHaveLength(0);
  });
}
