import { expect, it } from "vitest";
import type { Store } from "#model/store.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import {
  UNDOING,
  id,
  idsOf,
  importAll,
  link,
  openCase,
  sourceIn,
  stated,
  viewIn,
  withEnds,
} from "./builders.ts";

export function specifyUndo(open: () => Store): void {
  it("restores the graph as it was, keeps what others state and the record of the source", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "undo-restores");
    const [first, second] = [sourceIn(caseId, 1), sourceIn(caseId, 2)];
    const shared = "phone:+12025550131";
    await importAll(store, first, [link("called", shared, "phone:+12025550132", first.id)]);
    const before = await graphHash(store.exportLines(scope));

    const calls = ["3", "4", "5"].map((n) => link("called", shared, `phone:+1202555013${n}`, second.id));
    await importAll(store, second, calls, [stated(shared, second.id, { names: ["Other name"] })]);
    expect(await graphHash(store.exportLines(scope))).not.toBe(before);

    const expected = {
      source: second.id,
      entities: 3,
      links: 3,
      statements: 4,
      kinds: { phone: 3, called: 3 },
      touched: { assessments: 0, views: 0, decisions: 0, shaken: 0 },
    };
    const revision = (await store.overview(scope)).revision;
    expect(await store.removal(second.id, scope)).toEqual(expected);
    expect((await store.overview(scope)).revision).toBe(revision);
    expect(await store.undo(second.id, UNDOING, scope)).toEqual(expected);
    expect(await graphHash(store.exportLines(scope))).toBe(before);
    expect((await store.overview(scope)).revision).not.toBe(revision);
    expect((await store.entity(id(shared), scope))?.names).toEqual([]);
    expect(await store.entity(id("phone:+12025550133"), scope)).toBeUndefined();
    expect(await store.source(second.id, scope)).toMatchObject({ state: "undone", undoings: [UNDOING] });
    expect(await store.undo(second.id, UNDOING, scope)).toEqual({
      ...expected,
      entities: 0,
      links: 0,
      statements: 0,
      kinds: {},
    });
    expect((await store.source(second.id, scope))?.undoings).toEqual([UNDOING]);
  });

  it("says how many judgements and saved views are about those who go", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "undo-assessed");
    const [first, second] = [sourceIn(caseId, 1), sourceIn(caseId, 2)];
    await importAll(store, first, [], [stated("person:undo-stays", first.id)]);
    await importAll(
      store,
      second,
      [],
      ["person:undo-stays", "person:undo-goes"].map((person) => stated(person, second.id)),
    );
    for (const entity of ["person:undo-stays", "person:undo-goes"]) {
      const said = {
        standing: "witness",
        reason: "said so",
        author: "Test",
        at: "2026-01-02T00:00:00Z",
      } as const;
      await store.assess({ case: caseId, entity, ...said });
    }
    await store.saveView(viewIn(caseId, "8", "2026-02-01T00:00:00Z", {}, "person:undo-goes"));
    await store.saveView(viewIn(caseId, "9", "2026-02-01T00:00:00Z", {}, "person:undo-elsewhere"));
    const touched = { assessments: 1, views: 1 };
    expect(await store.removal(second.id, scope)).toMatchObject({ entities: 1, touched });
  });

  it("lets the same file come in again, from its first row", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "undo-again");
    const source = sourceIn(caseId, 1);
    const calls = [link("called", "phone:+12025550141", "phone:+12025550142", source.id)];
    await importAll(store, source, calls);
    const hash = await graphHash(store.exportLines(scope));
    await store.undo(source.id, UNDOING, scope);
    expect((await store.startImport(source)).watermark).toEqual({ segment: 0, batch: 0 });
    await importAll(store, source, calls);
    expect(await graphHash(store.exportLines(scope))).toBe(hash);
    expect((await store.overview(scope)).links).toEqual({ called: 1 });
    const again = { ...UNDOING, reason: "twice" };
    await store.undo(source.id, again, scope);
    expect((await store.source(source.id, scope))?.undoings).toEqual([UNDOING, again]);
  });

  it("stops an import that is still running", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "undo-running");
    const source = sourceIn(caseId, 1);
    const call = link("called", "phone:+12025550143", "phone:+12025550144", source.id);
    const batch = (n: number) => ({
      source: source.id,
      graph: { entities: withEnds([call], [], source.id), links: [call] },
      watermark: { segment: 0, batch: n },
    });
    await store.startImport(source);
    await store.writeBatch(batch(1));
    expect(await store.undo(source.id, UNDOING, scope)).toMatchObject({
      links: 1,
      statements: 2,
      entities: 2,
    });
    await expect(store.writeBatch(batch(2))).rejects.toMatchObject({ code: "import/undone" });
    await expect(store.finishImport(source)).rejects.toMatchObject({ code: "import/undone" });
  });

  it("is no way into another case", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "undo-mine");
    const other = await openCase(store, "undo-theirs");
    const source = sourceIn(caseId, 1);
    await importAll(store, source, [link("called", "phone:+12025550145", "phone:+12025550146", source.id)]);
    await expect(store.undo(source.id, UNDOING, other.scope)).rejects.toMatchObject({
      code: "source/unknown",
    });
    expect(idsOf(await store.sources(scope))).toEqual([source.id]);
    expect((await store.source(source.id, scope))?.state).toBe("complete");
  });
}
