import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { localScope } from "#access/policy.ts";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions, ImportReport } from "#model/import-report.ts";
import { CaseId, SourceId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { UNDOING } from "../store-spec/builders.ts";
import { NOW, fileOf } from "./import-text.ts";

const CALLS = `caller,callee,start_time,duration
+85512000003,+821000000001,2026-02-01 10:00:00,65
+85512000003,+821000000001,2026-02-02 10:00:00,5
+85512000003,unknown,2026-02-03 10:00:00,5
+821000000001,8.5E+10,2026-02-03 10:00:00,5
`;
const CONTACTS = `owner,name,phone
+85512000003,Boss,+821000000001
+85512000003,Driver,+85512000009
`;

let store: Store;
let folder: string;
beforeAll(async () => {
  store = await neo4jStore(await connect(inject("neo4j")));
  folder = await mkdtemp(join(tmpdir(), "redthread-import-"));
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function openCase(name: string): Promise<{ id: CaseId; hash: () => Promise<string> }> {
  const id = CaseId.parse(name);
  await store.putCase({ id, title: name, offences: [], handling: "" });
  return { id, hash: () => graphHash(store.exportLines(localScope([id]))) };
}

function bring(caseId: CaseId, content: string, options: ImportOptions = {}): Promise<ImportReport> {
  const file = fileOf(content);
  return runImport({
    ...file,
    case: caseId,
    options: { timezone: "unstated", ...options },
    importedBy: "tester",
    now: () => NOW,
    peakMb: () => 0,
    store,
  });
}

/** Imports in a process of its own and kills it when so many batches are committed; true when it came to its end. */
async function importInChild(caseId: CaseId, path: string, killAfter: number): Promise<boolean> {
  const { uri, user, password } = inject("neo4j");
  const script = fileURLToPath(new URL("./import-child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, uri, user, caseId, path], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  child.stdin.end(password);
  let batches = 0;
  let finished = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "finished") finished = true;
    else batches += 1;
    if (batches === killAfter) child.kill("SIGKILL");
  }
  await ended;
  return finished;
}

describe("an import into a real Neo4j", () => {
  test("puts in what the report says, and shows every line it came from", async () => {
    const { id } = await openCase("import-reports");
    const report = await bring(id, CALLS);
    expect(report).toMatchObject({ outcome: "partial", read: 4, accepted: 3, rejected: 1 });
    const overview = await store.overview(localScope([id]));
    expect(overview.entities).toEqual(report.entities);
    expect(overview.links).toEqual(report.links);
    const source = await store.source(SourceId.parse(report.source), localScope([id]));
    expect(source).toMatchObject({ state: "complete", read: 4, accepted: 3, rejected: 1, profile: "calls" });
  });

  test("of the same file again, renamed or not, leaves the graph as it is", async () => {
    const { id, hash } = await openCase("import-again");
    await bring(id, CALLS);
    const before = await hash();
    expect(await bring(id, CALLS)).toMatchObject({ outcome: "unchanged", read: 4, accepted: 3, rejected: 1 });
    expect(await hash()).toBe(before);
  });

  test("is taken back whole by undo: the graph is as it was before", async () => {
    const { id, hash } = await openCase("import-undone");
    await bring(id, CONTACTS);
    const before = await hash();
    const { source } = await bring(id, CALLS);
    const both = await hash();
    expect(both).not.toBe(before);
    await store.undo(SourceId.parse(source), UNDOING, localScope([id]));
    expect(await hash()).toBe(before);
    await bring(id, CALLS);
    expect(await hash()).toBe(both);
  });

  test("killed in mid-import and started again ends with the same graph", { timeout: 240_000 }, async () => {
    const { id, hash } = await openCase("import-killed");
    const rows = Array.from(
      { length: 6_000 },
      (_, index) =>
        `P-${index},person,NAME ${index},phone,+8551200${String(index % 10_000).padStart(4, "0")}`,
    );
    const path = join(folder, "holdings.csv");
    await writeFile(path, `holder_ref,holder_kind,holder,holding_kind,identifier\n${rows.join("\n")}\n`);
    expect(await importInChild(id, path, Number.POSITIVE_INFINITY)).toBe(true);
    const clean = await hash();
    const [source] = await store.sources(localScope([id]));
    await store.undo(SourceId.parse(source?.id), UNDOING, localScope([id]));
    for (const killAfter of [1, 2]) expect(await importInChild(id, path, killAfter)).toBe(false);
    expect(await importInChild(id, path, Number.POSITIVE_INFINITY)).toBe(true);
    expect(await hash()).toBe(clean);
  });
});
