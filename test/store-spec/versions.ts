import { expect, it } from "vitest";
import type { Store } from "#model/store.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { UNDOING, id, importAll, openCase, sourceIn, stated } from "./builders.ts";

const listing = (reference: string) => ({
  standing: "sanctioned" as const,
  list: "Fictional list",
  programs: ["A"],
  reference,
});

/** A newer version of a list stands in the place of the older one. */
export function specifyVersions(open: () => Store): void {
  it("takes the older version out of sight when the newer one is complete, and back when it is undone", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "versions-two");
    const [older, newer] = [sourceIn(caseId, 1), sourceIn(caseId, 2)];
    const listed = (person: string, source: typeof older) =>
      stated(person, source.id, { listed: [listing(person)] });
    await importAll(store, older, [], [listed("person:v-stays", older), listed("person:v-goes", older)]);
    const before = await graphHash(store.exportLines(scope));

    const next = { ...newer, supersedes: older.id };
    await store.startImport(next);
    expect((await store.source(older.id, scope))?.state).toBe("complete");
    await importAll(store, next, [], [listed("person:v-stays", next), listed("person:v-comes", next)]);
    expect((await store.source(older.id, scope))?.state).toBe("superseded");
    expect(await seenIn(store, scope)).toEqual(["person:v-comes", "person:v-stays"]);
    expect((await store.startImport(older)).state).toBe("superseded");

    expect(await store.removal(next.id, scope)).toMatchObject({ entities: 1, restores: older.id });
    await store.undo(next.id, UNDOING, scope);
    expect((await store.source(older.id, scope))?.state).toBe("complete");
    expect(await graphHash(store.exportLines(scope))).toBe(before);
  });

  it("keeps the chain when a version in its middle is undone", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "versions-three");
    const [first, second, third] = [sourceIn(caseId, 1), sourceIn(caseId, 2), sourceIn(caseId, 3)];
    await importAll(store, first, [], [stated("person:v-1", first.id)]);
    await importAll(store, { ...second, supersedes: first.id }, [], [stated("person:v-2", second.id)]);
    await importAll(store, { ...third, supersedes: second.id }, [], [stated("person:v-3", third.id)]);
    await store.undo(second.id, UNDOING, scope);
    expect(await seenIn(store, scope)).toEqual(["person:v-3"]);
    expect((await store.source(third.id, scope))?.supersedes).toBe(first.id);
    await store.undo(third.id, UNDOING, scope);
    expect(await seenIn(store, scope)).toEqual(["person:v-1"]);
  });
}

/** Which of the people of these tests are seen. */
async function seenIn(store: Store, scope: Parameters<Store["sources"]>[0]): Promise<string[]> {
  const asked = ["stays", "goes", "comes", "1", "2", "3"].map((name) => id(`person:v-${name}`));
  return (await store.entities(asked, scope)).map((entity) => entity.id).toSorted();
}
