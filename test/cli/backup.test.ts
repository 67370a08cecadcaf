import { appendFile, mkdtemp, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "#access/audit/verify-audit.ts";
import type { Config } from "#cli/config.ts";
import { loadDemoCase } from "#cli/demo-case.ts";
import { restoreBackup } from "#cli/restore-backup.ts";
import { wholeHash } from "#cli/whole-hash.ts";
import { writeBackup } from "#cli/write-backup.ts";
import { ownHome, within } from "./own-home.ts";

let folder: string;
let config: Config;
let hash: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "redthread-backup-"));
  config = await ownHome(folder);
  hash = await within(config, async (workspace) => {
    await loadDemoCase(config, workspace);
    await writeBackup(join(folder, "backup"), workspace, config);
    return wholeHash(workspace.store);
  });
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

test("a damaged backup replaces nothing", async () => {
  await appendFile(join(folder, "backup/graph.jsonl"), "\n");
  await expect(restoreBackup(join(folder, "backup"), config, true, new Date(0))).rejects.toMatchObject({
    code: "backup/damaged",
  });
  expect((await readdir(folder)).toSorted()).toEqual(["backup", "home"]);
  const { size } = await stat(join(folder, "backup/graph.jsonl"));
  await truncate(join(folder, "backup/graph.jsonl"), size - 1);
});

test("nothing is written over without being told to", async () => {
  await expect(restoreBackup(join(folder, "backup"), config, false, new Date(0))).rejects.toMatchObject({
    code: "backup/not-empty",
  });
});

test("what comes back is what was there: graph, vault, audit log; what was there after is kept beside", async () => {
  await writeFile(join(config.home, "later"), "written after the backup");
  const { before } = await restoreBackup(join(folder, "backup"), config, true, new Date(0));
  expect(before).toBe(`${config.home}.before-1970-01-01T00-00-00-000Z`);
  expect(await readdir(config.home)).not.toContain("later");
  expect(await readdir(before ?? "")).toContain("later");
  await within(config, async ({ store, vault, audit }) => {
    expect(await wholeHash(store)).toBe(hash);
    const [known] = await store.cases();
    expect(known?.title).toContain("Grey Heron");
    const verdict = await verifyAudit(audit.directory, { publicKey: audit.key.publicKey });
    expect(verdict).not.toHaveProperty("bad");
    expect(vault).toBeDefined();
  });
}, 120_000);
