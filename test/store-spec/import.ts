import fc from "fast-check";
import { expect, it } from "vitest";
import type { Entity, Link } from "#model/graph.ts";
import { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { UNDOING, id, importAll, link, openCase, sourceIn, stated, withEnds } from "./builders.ts";

export function specifyImport(open: () => Store): void {
  it("keeps cases, and takes a new title for a known one", async () => {
    const store = open();
    const { id: caseId } = await openCase(store, "import-case");
    await store.putCase({ id: caseId, title: "ប្រតិបត្តិការ", offences: ["drugs"], handling: "H1" });
    const known = (await store.cases()).filter((value) => value.id === caseId);
    expect(known).toEqual([{ id: caseId, title: "ប្រតិបត្តិការ", offences: ["drugs"], handling: "H1" }]);
  });

  it("refuses a source of an unknown case", async () => {
    const source = sourceIn(CaseId.parse("import-nowhere"), 1);
    await expect(open().startImport(source)).rejects.toMatchObject({ code: "case/unknown" });
  });

  it("shows nothing of a source before it is complete, and then everything as it was stated", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "import-roundtrip");
    const source = sourceIn(caseId, 1);
    const person = stated("person:import-p1", source.id, {
      lines: [2, 5, 9],
      names: ["가상 인물", "Chén Examplé", "ឧទាហរណ៍", "范例"],
      attributes: {
        birth_date: ["1990-01-01"],
        remarks: ["=1+1", "\u0000\u202e'; MATCH (n) DETACH DELETE n"],
      },
      listed: [
        {
          standing: "wanted",
          list: "Fictional notice",
          programs: ["A", "B"],
          reference: "F-1",
          from: "2026-01-01",
        },
      ],
    });
    const paid = link("transferred", "bank_account:xx:0001", "bank_account:xx:0002", source.id, {
      count: 2,
      first: "2026-01-01T00:00:00Z",
      last: "2026-01-02T00:00:00Z",
      totals: {
        USD: "12.50",
        "US Dollar Coin": "3",
        ["__proto__"]: "99999999999999999999.000000000000000001",
      },
      attributes: { memo: ["__proto__", "memo"] },
      events: {
        lines: [3, 4],
        at: ["2026-01-01T07:00:00+07:00", ""],
        amounts: ["12.50", "3"],
        currencies: ["USD", "US Dollar Coin"],
        references: ["0xabc", ""],
        seconds: [-1, 60],
      },
    });
    await store.startImport(source);
    await store.writeBatch({
      source: source.id,
      graph: { entities: withEnds([paid], [person], source.id), links: [paid] },
      watermark: { segment: 0, batch: 1 },
    });
    expect(await store.entity(person.id, scope)).toBeUndefined();
    expect(await store.links([paid.id], scope)).toEqual([]);
    expect((await store.source(source.id, scope))?.state).toBe("importing");

    await store.finishImport({ ...source, read: 3, accepted: 2, rejected: 1 });
    expect(await store.entity(person.id, scope)).toEqual(person);
    const [kept] = await store.links([paid.id], scope);
    expect(kept).toEqual(paid);
    expect(Object.keys(kept?.totals ?? {})).toContain("__proto__");
    expect(await store.source(source.id, scope)).toEqual({
      ...source,
      state: "complete",
      watermark: { segment: 0, batch: 1 },
      read: 3,
      accepted: 2,
      rejected: 1,
    });
    expect((await store.overview(scope)).entities).toEqual({ person: 1, bank_account: 2 });
    expect((await store.overview(scope)).links).toEqual({ transferred: 1 });
  });

  it("gives back any text, byte for byte", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "import-text");
    const source = sourceIn(caseId, 1);
    const texts = fc.sample(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }), {
      numRuns: 200,
      seed: 11,
    });
    const entities = texts.map((names, n) =>
      stated(`person:text-${n}`, source.id, { names: [...new Set(names)], attributes: { remarks: names } }),
    );
    await importAll(store, source, [], entities);
    for (const entity of entities) expect(await store.entity(entity.id, scope)).toEqual(entity);
    const ids = entities.map((entity) => entity.id);
    const byId = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await store.statedEntities([...ids, ...ids], scope)).toEqual(byId);
  });

  it("takes each batch once, however often it is sent, and says how far it came", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "import-again");
    const source = sourceIn(caseId, 1);
    const call = link("called", "phone:+12025550101", "phone:+12025550102", source.id);
    const batch = {
      source: source.id,
      graph: { entities: withEnds([call], [], source.id), links: [call] },
      watermark: { segment: 1, batch: 4 },
    };
    await store.startImport(source);
    await Promise.all([store.writeBatch(batch), store.writeBatch(batch), store.writeBatch(batch)]);
    await store.writeBatch({ ...batch, watermark: { segment: 1, batch: 3 } });
    await store.writeBatch({ ...batch, watermark: { segment: 0, batch: 9 } });
    expect((await store.startImport(source)).watermark).toEqual({ segment: 1, batch: 4 });
    await store.finishImport(source);
    await store.finishImport(source);
    await store.writeBatch({ ...batch, watermark: { segment: 9, batch: 9 } });
    expect(await store.links([call.id], scope)).toEqual([call]);
    expect((await store.startImport(source)).state).toBe("complete");
  });

  it("refuses links whose ends the source does not state", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "import-unstated");
    const [first, second] = [sourceIn(caseId, 1), sourceIn(caseId, 2)];
    await importAll(store, first, [], [stated("phone:+12025550103", first.id)]);
    await store.startImport(second);
    const call = link("called", "phone:+12025550103", "phone:+12025550104", second.id);
    const graph = { entities: [stated("phone:+12025550104", second.id)], links: [call] };
    const batch = { source: second.id, graph, watermark: { segment: 0, batch: 1 } };
    await expect(store.writeBatch(batch)).rejects.toThrow(/ends/);
    expect((await store.startImport(second)).watermark).toEqual({ segment: 0, batch: 0 });
    await store.finishImport(second);
    expect(await store.entity(id("phone:+12025550104"), scope)).toBeUndefined();
  });

  it("gives the same graph however the rows fall into batches", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "import-batches");
    const source = sourceIn(caseId, 1);
    let whole: string | undefined;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 40 }), { maxLength: 5 }), async (cuts) => {
        const hash = await importInPieces(store, scope, cuts);
        whole ??= hash;
        expect(hash).toBe(whole);
        await store.undo(source.id, UNDOING, scope);
      }),
      { numRuns: 12, seed: 7 },
    );

    async function importInPieces(into: Store, seenIn: Scope, cuts: readonly number[]): Promise<string> {
      const rows = Array.from({ length: 40 }, (_, index) => rowAt(index));
      const edges = [0, ...cuts.toSorted((a, b) => a - b), rows.length];
      await into.startImport(source);
      for (let piece = 1; piece < edges.length; piece += 1) {
        const part = rows.slice(edges[piece - 1], edges[piece]);
        await into.writeBatch({
          source: source.id,
          graph: {
            entities: part.flatMap(({ entities }) => entities),
            links: part.map(({ call }) => call),
          },
          watermark: { segment: 0, batch: piece },
        });
      }
      await into.finishImport(source);
      expect((await into.overview(seenIn)).links).toEqual({ called: 12 });
      return graphHash(into.exportLines(seenIn));
    }

    function rowAt(index: number): { entities: Entity[]; call: Link } {
      const line = index + 2;
      const [from, to] = [`phone:+1202555011${index % 3}`, `phone:+1202555012${index % 4}`];
      const said = { lines: [line], names: [`Name ${index % 5}`] };
      const at = `2026-01-01T00:00:${String(index).padStart(2, "0")}Z`;
      return {
        entities: [stated(from, source.id, said), stated(to, source.id, { lines: [line] })],
        call: link("called", from, to, source.id, {
          first: at,
          last: at,
          totals: index % 2 === 0 ? {} : { USD: "0.10" },
          events: {
            lines: [line],
            at: [at],
            ...(index % 2 === 0 ? {} : { amounts: ["0.10"], currencies: ["USD"] }),
          },
        }),
      };
    }
  });
}
