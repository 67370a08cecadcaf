import { expect, it } from "vitest";
import { NoteId, type Note } from "#model/note.ts";
import type { Store } from "#model/store.ts";
import { id, importAll, link, openCase, sourceIn, stated } from "./builders.ts";

/** A phone of the range that is kept free for stories. */
function phone(last: number): string {
  return `phone:+1202555018${last}`;
}

export function specifyRemarks(open: () => Store): void {
  it("keeps notes, the latest first, and shows none that was taken back", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "remarks");
    const { scope: other } = await openCase(store, "remarks-other");
    const person = id("person:remarks-p");
    const note = (digit: string, at: string): Note => ({
      id: NoteId.parse(`note:${digit.repeat(32)}`),
      case: caseId,
      entity: person,
      text: `Note ${digit}`,
      tags: ["상선", "check"],
      author: "Test",
      at,
    });
    const [first, second] = [note("a", "2026-02-01T00:00:00Z"), note("b", "2026-02-02T00:00:00Z")];
    await store.addNote(first);
    await store.addNote(second);
    expect(await store.notes(person, scope)).toEqual([second, first]);
    expect(await store.notes(person, other)).toEqual([]);
    const takeBack = (of: typeof scope): Promise<void> =>
      store.withdrawNote(first.id, "Test", "2026-02-03T00:00:00Z", of);
    await expect(takeBack(other)).rejects.toMatchObject({ code: "note/unknown" });
    await takeBack(scope);
    await expect(takeBack(scope)).rejects.toMatchObject({ code: "note/unknown" });
    expect(await store.notes(person, scope)).toEqual([second]);
    await expect(store.addNote({ ...first, case: "remarks-nowhere" as Note["case"] })).rejects.toMatchObject({
      code: "case/unknown",
    });
  });

  it("gives every judgement on an entity with its reason, the latest first", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "remarks-judged");
    const person = id("person:remarks-judged");
    const judge = (standing: "suspect" | "victim", at: string): Promise<void> =>
      store.assess({
        case: caseId,
        entity: person,
        standing,
        reason: `Because ${standing}`,
        author: "Test",
        at,
      });
    await judge("suspect", "2026-02-01T00:00:00Z");
    await judge("victim", "2026-02-02T00:00:00Z");
    expect((await store.assessments(person, scope)).map(({ reason }) => reason)).toEqual([
      "Because victim",
      "Because suspect",
    ]);
  });

  it("finds what is linked to several of a set, to most of them first", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "common");
    const source = sourceIn(caseId, 1);
    const [a, b, c, both, all, one] = [1, 2, 3, 4, 5, 6].map(phone) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await importAll(
      store,
      source,
      [
        link("called", a, both, source.id, { count: 9 }),
        link("called", both, b, source.id, { count: 9 }),
        link("called", a, all, source.id),
        link("called", b, all, source.id),
        link("called", all, c, source.id),
        link("called", a, one, source.id, { count: 50 }),
        link("called", a, b, source.id),
      ],
      [stated(a, source.id)],
    );
    const found = await store.common([id(a), id(b), id(c)], 10, scope);
    expect(found).toMatchObject({ shown: 2, total: 2 });
    expect(found.graph.entities.map((entity) => entity.id)).toEqual([a, b, c, all, both]);
    expect(found.graph.links).toHaveLength(5);
    expect(await store.common([id(a), id(b), id(c)], 1, scope)).toMatchObject({ shown: 1, total: 2 });
  });
}
