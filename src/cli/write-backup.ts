import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "#model/canonical-json.ts";
import { Problem } from "#model/problem.ts";
import { dumpGraph } from "#neo4j/backup/dump-graph.ts";
import { GRAPH, MANIFEST, SIGNATURE, type BackupManifest } from "#vault/backup-manifest.ts";
import { copyFile, homeFiles, writeHashed } from "#vault/home-files.ts";
import type { Config } from "./config.ts";
import { wholeHash } from "./whole-hash.ts";
import type { Workspace } from "./workspace.ts";

/** Writes a backup into a folder that does not exist yet. Throws `backup/changing` when the graph does not hold still. */
export async function writeBackup(
  folder: string,
  { store, address, audit }: Workspace,
  { home }: Config,
): Promise<BackupManifest> {
  await mkdir(folder, { mode: 0o700 });
  const before = await wholeHash(store);
  const files = [await writeHashed(join(folder, GRAPH), GRAPH, withLineEnds(dumpGraph(address)))];
  for (const path of await homeFiles(home)) files.push(await copyFile(home, join(folder, "home"), path));
  if ((await wholeHash(store)) !== before) {
    throw new Problem("backup/changing", "The graph changed while it was being backed up.");
  }
  const manifest: BackupManifest = {
    format: "redthread-backup/1",
    createdAt: new Date().toISOString(),
    graphHash: before,
    auditHead: await audit.head(),
    publicKey: audit.key.publicKey,
    files: files.map((file) => (file.path === GRAPH ? file : { ...file, path: `home/${file.path}` })),
  };
  const text = canonicalJson(manifest);
  await writeFile(join(folder, MANIFEST), text, { mode: 0o600, flag: "wx" });
  await writeFile(join(folder, SIGNATURE), audit.key.sign(text), { mode: 0o600, flag: "wx" });
  return manifest;
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
