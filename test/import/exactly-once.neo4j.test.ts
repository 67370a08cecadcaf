import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { localScope } from "#access/policy.ts";
import { runImport } from "#import/run-import.ts";
import { EntityId } from "#model/graph.ts";
import type { ImportReport } from "#model/import-report.ts";
import { distinctCount } from "#model/same-call.ts";
import { CaseId, SourceId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { UNDOING } from "../store-spec/builders.ts";
import { HEADER, request } from "./call-file.ts";

let store: Store;
beforeAll(async () => {
  store = await neo4jStore(await connect(inject("neo4j")));
});
afterAll(() => store.close());

async function openCase(name: string): Promise<{ id: CaseId; hash: () => Promise<string> }> {
  const id = CaseId.parse(name);
  await store.putCase({ id, title: name, offences: [], handling: "" });
  return { id, hash: () => graphHash(store.exportLines(localScope([id]))) };
}

type Given = Partial<Parameters<typeof runImport>[0]>;

function bring(caseId: CaseId, content: string, given: Given = {}): Promise<ImportReport> {
  return runImport({ ...request(content), case: caseId, store, options: { timezone: "UTC" }, ...given });
}

function rows(count: number, first = 0): string[] {
  return Array.from({ length: count }, (_, row) => {
    const at = new Date(Date.UTC(2026, 1, 1) + (first + row) * 60_000).toISOString().slice(0, 19);
    return `+85512000001,+8551200${String(2000 + (row % 700))},${at},${row % 60}`;
  });
}

describe("whatever happens, each row is in once", () => {
  test("the same file three times at once, and again under another name", async () => {
    const { id, hash } = await openCase("once-at-once");
    const content = `${HEADER}${rows(3000).join("\n")}\n`;
    const reports = await Promise.all([1, 2, 3].map(() => bring(id, content)));
    expect(reports.map(({ accepted }) => accepted)).toEqual([3000, 3000, 3000]);
    const atOnce = await hash();
    expect(await bring(id, content, { fileName: "copy of it.csv" })).toMatchObject({ outcome: "unchanged" });
    expect(await hash()).toBe(atOnce);
    const [source] = await store.sources(localScope([id]));
    await store.undo(SourceId.parse(source?.id), UNDOING, localScope([id]));
    await bring(id, content);
    expect(await hash()).toBe(atOnce);
  });

  test("files that overlap keep both sources, and a call of both counts once", async () => {
    const { id } = await openCase("once-overlap");
    const ofPair = rows(30).map((row) => row.replace(/\+85512002\d+/, "+85512002000"));
    const parts = [ofPair.slice(0, 20), ofPair.slice(10)];
    for (const part of parts) {
      expect(await bring(id, `${HEADER}${part.join("\n")}\n`)).toMatchObject({ accepted: 20 });
    }
    const ends = ["phone:+85512000001", "phone:+85512002000"].map((text) => EntityId.parse(text));
    const { links } = await store.between(ends, localScope([id]));
    expect(links.map(({ count }) => count)).toEqual([20, 20]);
    expect(distinctCount(links)).toBe(30);
  });

  test("an import goes on only under the options it was begun with", async () => {
    const { id } = await openCase("once-options");
    const people = Array.from({ length: 9000 }, (_, row) => `P-${row},person,NAME ${row}`).join("\n");
    const content = `ref,kind,name\n${people}\n`;
    const stopped: Store = {
      ...store,
      writeBatch: async (batch) => {
        if (batch.watermark.batch > 1) throw new Error("stopped");
        await store.writeBatch(batch);
      },
    };
    const options = { grade: "B2" };
    await expect(bring(id, content, { store: stopped, options })).rejects.toThrow("stopped");
    await expect(bring(id, content)).rejects.toMatchObject({
      code: "import/other-options",
      message: expect.stringContaining("--grade=B2") as string,
    });
    expect(await bring(id, content, { options })).toMatchObject({ outcome: "accept", accepted: 9000 });
  });
});
