import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localScope } from "#access/policy.ts";
import { openAudit } from "#cli/command-audit.ts";
import type { Config } from "#cli/config.ts";
import { loadDemoCase } from "#cli/demo-case.ts";
import { rebuildGraph, replaceDatabase, type Rebuilt } from "#cli/rebuild-graph.ts";
import { wholeHash } from "#cli/whole-hash.ts";
import { pairOf } from "#model/decision.ts";
import { NoteId } from "#model/note.ts";
import { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { openVault } from "#vault/vault.ts";
import { viewIn } from "../store-spec/builders.ts";
import { ownHome, within } from "./own-home.ts";

const CASE = CaseId.parse("demo-grey-heron");
const SCOPE = localScope([CASE]);
const AT = "2026-03-01T00:00:00.000Z";

let folder: string;
let config: Config;
let untouched: string;
let hash: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "redthread-replay-"));
  config = await ownHome(folder);
  hash = await within(config, async (workspace) => {
    await loadDemoCase(config, workspace);
    untouched = await wholeHash(workspace.store);
    await changeByHand(workspace.store);
    return wholeHash(workspace.store);
  });
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

/** What people do: decide, take back, judge, write, undo, and what the graph refuses. */
async function changeByHand(store: Store): Promise<void> {
  const ids = [];
  for await (const { entity } of store.parties("person", SCOPE)) ids.push(entity.id);
  const [a, b, c] = ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0]];
  const by = { case: CASE, reason: "seen together", author: "kim", at: AT };
  await store.decide({ ...by, ...pairOf(a, b), verdict: "same", probability: 0.75 });
  await store.decide({ ...by, ...pairOf(b, c), verdict: "same" });
  await store.decide({ ...by, ...pairOf(b, c), verdict: "withdrawn" });
  await store.decide({ ...by, ...pairOf(a, c), verdict: "not_same" });
  await store.decide({ ...by, ...pairOf(b, c), verdict: "same" }).catch(() => {});
  await store.assess({ ...by, entity: c, standing: "possible_victim" });
  await store.assess({ ...by, entity: c, standing: "witness" });
  const note = NoteId.parse(`note:${"a".repeat(32)}`);
  await store.addNote({ ...by, id: note, entity: a, text: "asked twice", tags: [] });
  await store.saveView(viewIn(CASE, "c", AT, {}, a));
  const sources = await store.sources(SCOPE);
  const one = sources.find(({ fileName }) => fileName === "residents.csv");
  await store.undo(one?.id ?? sources[0]!.id, { by: "kim", at: AT, reason: "wrong file" }, SCOPE);
}

/** As `redthread replay` does it: without the present database. */
async function rebuild(use?: (server: string) => Promise<void>): Promise<Rebuilt> {
  const audit = await openAudit(config.home);
  try {
    return await rebuildGraph(config, { audit, vault: await openVault(join(config.home, "vault")) }, use);
  } finally {
    await audit.close();
  }
}

test("the graph is built again from the vault and the audit log alone, in the place of the lost one", async () => {
  await rm(join(config.home, "neo4j"), { recursive: true });
  const rebuilt = await rebuild(async (server) => {
    expect(await replaceDatabase(config.home, server, new Date(0))).toBeUndefined();
  });
  expect(hash).not.toBe(untouched);
  expect(rebuilt).toMatchObject({ hash, refused: 0 });
  await within(config, async ({ store }) => {
    expect(await wholeHash(store)).toBe(hash);
    expect((await store.views(SCOPE)).map(({ title }) => title)).toEqual(["View c"]);
    const undone = (await store.sources(SCOPE)).filter(({ state }) => state === "undone");
    expect(undone.map(({ fileName }) => fileName)).toEqual(["residents.csv"]);
  });
  expect((await readdir(folder)).toSorted()).toEqual(["home"]);
}, 240_000);

test("nothing is built from a log that does not hold", async () => {
  const folderOfLog = join(config.home, "audit");
  const [month = ""] = (await readdir(folderOfLog)).filter((name) => name.endsWith(".jsonl"));
  const text = await readFile(join(folderOfLog, month), "utf8");
  await writeFile(join(folderOfLog, month), text.replace('"what":"undo"', '"what":"view"'));
  await expect(rebuild()).rejects.toMatchObject({ code: "audit/broken" });
  await writeFile(join(folderOfLog, month), text);
  expect(await readdir(folder)).toEqual(["home"]);
});
