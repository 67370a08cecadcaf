import { expect, it } from "vitest";
import { localScope } from "#access/policy.ts";
import { HANDLING, type Handling } from "#model/handling.ts";
import type { CaseId, Source } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { id, importAll, link, openCase, sourceIn, stated } from "./builders.ts";

const AT = "2026-03-01T00:00:00Z";
const HUB = "phone:+12025550170";

/** The phone that only the source of this code states, and that it links to the hub. */
const phoneOf = (code: Handling): string => `phone:+1202555017${Number(code[1]) + 1}`;

const codedSource = (caseId: CaseId, n: number, handling: Handling): Source => ({
  ...sourceIn(caseId, n),
  handling,
});

const clearedTo = (caseId: CaseId, clearance: Handling): Scope => localScope([caseId], clearance);

/** A case with a source of every code: each states the hub, a phone of its own, a name of its own, and three calls. */
async function codedCase(
  store: Store,
  name: string,
): Promise<{ id: CaseId; scope: Scope; sources: Source[] }> {
  const opened = await openCase(store, name);
  const sources = HANDLING.map((code, index) => codedSource(opened.id, index + 1, code));
  for (const source of sources) {
    const own = phoneOf(source.handling ?? "H0");
    await importAll(
      store,
      source,
      [link("called", HUB, own, source.id, { count: 3 })],
      [
        stated(HUB, source.id, { names: [`Name under ${source.handling}`] }),
        stated(own, source.id, { names: [`Own of ${source.handling}`] }),
      ],
    );
  }
  return { ...opened, sources };
}

export function specifyHandling(open: () => Store): void {
  it.each(HANDLING)("shows who is cleared up to %s what is no stricter, in every answer", async (code) => {
    const store = open();
    const { id: caseId } = await codedCase(store, `handling-${code.toLowerCase()}`);
    const scope = clearedTo(caseId, code);
    const seen = HANDLING.filter((one) => one <= code);
    expect((await store.sources(scope)).map(({ handling = "H0" }): string => handling).toSorted()).toEqual(
      seen,
    );
    expect(await store.overview(scope)).toMatchObject({
      entities: { phone: seen.length + 1 },
      links: { called: seen.length },
      sources: seen.length,
    });
    expect((await store.search("Own of", scope, 10)).total).toBe(seen.length);
    expect((await store.entity(id(HUB), scope))?.names.toSorted()).toEqual(
      seen.map((one) => `Name under ${one}`),
    );
    expect((await store.expand(id(HUB), {}, 10, scope)).all).toBe(seen.length);
    expect((await store.counts(id(HUB), scope))[0]?.neighbours).toBe(seen.length);
    expect((await store.evidence(scope)).count).toHaveLength(seen.length);
    for (const one of HANDLING) {
      const phone = id(phoneOf(one));
      const isSeen = seen.includes(one);
      expect((await store.entity(phone, scope)) !== undefined).toBe(isSeen);
      expect((await store.path(id(HUB), phone, 4, scope)) !== undefined).toBe(isSeen);
      expect((await store.between([id(HUB), phone], scope)).links).toHaveLength(isSeen ? 1 : 0);
    }
    expect(await store.handlingOf([id(HUB)], scope)).toBe(code);
    const lines: string[] = [];
    for await (const line of store.exportLines(scope)) lines.push(line);
    for (const one of HANDLING) expect(lines.join("\n").includes(`Own of ${one}`)).toBe(seen.includes(one));
  });

  it("changes nothing for who is cleared less: no revision, no answer", async () => {
    const store = open();
    const { id: caseId } = await openCase(store, "handling-unseen");
    const plain = sourceIn(caseId, 1);
    await importAll(store, plain, [link("called", HUB, phoneOf("H0"), plain.id)]);
    const scope = clearedTo(caseId, "H1");
    const before = [await store.overview(scope), await store.expand(id(HUB), {}, 10, scope)];
    const secret = codedSource(caseId, 2, "H2");
    await importAll(store, secret, [link("called", HUB, phoneOf("H2"), secret.id)]);
    const judged = { standing: "suspect", reason: "Said so.", author: "Test", at: AT } as const;
    await store.assess({ case: caseId, entity: phoneOf("H2"), ...judged, handling: "H2" });
    expect([await store.overview(scope), await store.expand(id(HUB), {}, 10, scope)]).toEqual(before);
    await store.undo(secret.id, { by: "Test", at: AT, reason: "" }, clearedTo(caseId, "H2"));
    expect(await store.revision(scope)).toBe((before[0] as { revision: string }).revision);
    await expect(store.undo(secret.id, { by: "Test", at: AT, reason: "" }, scope)).rejects.toMatchObject({
      code: "source/unknown",
    });
  });

  it("takes no evidence out that is not open to the use, but by leave", async () => {
    const store = open();
    const { id: caseId, sources } = await codedCase(store, "handling-use");
    const court = localScope([caseId], "H3", "court");
    const sharing = localScope([caseId], "H3", "sharing");
    const phones = async (scope: Scope): Promise<number> => (await store.expand(id(HUB), {}, 10, scope)).all;
    expect([await phones(court), await phones(sharing)]).toEqual([1, 2]);
    const h2 = sources.find(({ handling }) => handling === "H2")!;
    const leave = { use: "court", by: "Test", at: AT, reason: "Letter of 1 March." } as const;
    await store.allow(h2.id, leave, court);
    expect([await phones(court), await phones(sharing)]).toEqual([2, 2]);
    expect((await store.source(h2.id, court))?.leaves).toEqual([leave]);
  });

  it("never lowers a code by importing again, under another profile or after an undo", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "handling-again");
    const strict = codedSource(caseId, 1, "H2");
    await importAll(store, strict, [link("called", HUB, phoneOf("H2"), strict.id)]);
    const again = await store.startImport({ ...strict, handling: "H0" });
    expect(again.handling).toBe("H2");
    const otherProfile = { ...sourceIn(caseId, 2), sha256: strict.sha256 };
    expect((await store.startImport(otherProfile)).handling).toBe("H2");
    await store.undo(strict.id, { by: "Test", at: AT, reason: "" }, scope);
    expect((await store.startImport({ ...strict, handling: "H1" })).handling).toBe("H2");
    expect((await store.startImport({ ...strict, handling: "H3" })).handling).toBe("H3");
  });

  it("changes a code by hand, on record, and raises what was made from the source", async () => {
    const store = open();
    const { id: caseId, scope, sources } = await codedCase(store, "handling-recode");
    const [plain] = sources as [Source];
    const made = { author: "Test", at: AT };
    const note = { id: `note:${"e".repeat(32)}` as never, case: caseId, entity: id(phoneOf("H0")), tags: [] };
    await store.addNote({ ...note, ...made, text: "About it" });
    const recoding = { from: "H0", to: "H3", by: "Test", at: AT, reason: "Asked by letter." } as const;
    await store.recode(plain.id, recoding, scope);
    expect(await store.source(plain.id, scope)).toMatchObject({ handling: "H3", recodings: [recoding] });
    expect(await store.notes(note.entity, clearedTo(caseId, "H2"))).toEqual([]);
    expect(await store.notes(note.entity, scope)).toHaveLength(1);
    await expect(
      store.recode(plain.id, { ...recoding, to: "H0" }, clearedTo(caseId, "H1")),
    ).rejects.toMatchObject({ code: "source/unknown" });
  });

  it("reads as one only for whoever may see the decision", async () => {
    const store = open();
    const { id: caseId } = await codedCase(store, "handling-one");
    const [a, b] = [id(phoneOf("H0")), id(phoneOf("H1"))];
    const said = { verdict: "same", reason: "One phone.", author: "Test", at: AT } as const;
    await store.decide({ case: caseId, a, b, ...said, handling: "H2" });
    expect(await store.decisions(clearedTo(caseId, "H1"))).toEqual([]);
    expect((await store.entity(a, clearedTo(caseId, "H1")))?.names).toEqual(["Own of H0"]);
    expect((await store.entity(a, clearedTo(caseId, "H2")))?.names).toHaveLength(2);
  });
}
