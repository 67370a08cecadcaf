import { expect, it } from "vitest";
import type { Assessed } from "#model/standing.ts";
import type { Store } from "#model/store.ts";
import { UNDOING, id, importAll, openCase, sourceIn, stated } from "./builders.ts";

export function specifyStanding(open: () => Store): void {
  it("follows the lists of the sources that stand and the latest assessment, which outlives an undo", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "standing");
    const [file, list] = [sourceIn(caseId, 1), sourceIn(caseId, 2)];
    const [p, q] = ["person:standing-p", "person:standing-q"];
    const assess = (entity: string, standing: Assessed, at: string): Promise<void> =>
      store.assess({ case: caseId, entity, standing, reason: "Test", author: "Test", at });
    const standingOf = async (entity: string) => (await store.entity(id(entity), scope))?.standing;
    const listing = { standing: "sanctioned" as const, list: "Fictional list", programs: [], reference: "1" };
    await importAll(store, file, [], [stated(p, file.id, { names: ["P"] }), stated(q, file.id)]);
    await importAll(
      store,
      list,
      [],
      [stated(p, list.id, { listed: [listing, { ...listing, standing: "wanted" }] })],
    );
    expect(await standingOf(p)).toEqual({ wanted: true, sanctioned: true });
    expect(await store.protectedPersons(scope)).toEqual([]);

    const revision = (await store.overview(scope)).revision;
    await assess(q, "suspect", "2026-02-01T00:00:00Z");
    await assess(q, "possible_victim", "2026-02-03T00:00:00Z");
    await assess(p, "victim", "2026-02-04T00:00:00Z");
    await assess(q, "victim", "2026-02-05T00:00:00Z");
    await assess(q, "cleared", "2026-02-05T00:00:00Z");
    expect((await store.overview(scope)).revision).not.toBe(revision);
    expect(await standingOf(q)).toEqual({ wanted: false, sanctioned: false, assessed: "cleared" });
    expect(await store.protectedPersons(scope)).toMatchObject([
      { id: q, standing: { assessed: "cleared" } },
      { id: p, names: ["P"], standing: { assessed: "victim" } },
    ]);
    expect((await store.evidence(scope)).standings).toEqual(
      new Map([
        [p, { wanted: true, sanctioned: true, assessed: "victim" }],
        [q, { wanted: false, sanctioned: false, assessed: "cleared" }],
      ]),
    );

    await store.undo(list.id, UNDOING, scope);
    expect(await standingOf(p)).toEqual({ wanted: false, sanctioned: false, assessed: "victim" });
    expect((await store.entities([id(p)], scope))[0]?.standing.assessed).toBe("victim");
    const lines: string[] = [];
    for await (const line of store.exportLines(scope)) lines.push(line);
    expect(lines.filter((line) => line.includes('"assessment"'))).toHaveLength(5);
  });

  it("refuses an assessment in an unknown case", async () => {
    const assessment = {
      case: sourceIn((await openCase(open(), "standing-known")).id, 1).case,
      entity: "person:standing-x",
      standing: "witness" as const,
      reason: "Test",
      author: "Test",
      at: "2026-01-01T00:00:00Z",
    };
    const unknown = { ...assessment, case: "standing-unknown" as typeof assessment.case };
    await expect(open().assess(unknown)).rejects.toMatchObject({ code: "case/unknown" });
  });
}
