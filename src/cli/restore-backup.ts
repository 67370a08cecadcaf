import { createReadStream } from "node:fs";
import { cp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Problem } from "#model/problem.ts";
import { loadGraph } from "#neo4j/backup/load-graph.ts";
import { findRunningNeo4j } from "#neo4j/run-file.ts";
import { GRAPH, checkBackup } from "#vault/backup-manifest.ts";
import { copyFile } from "#vault/home-files.ts";
import { commandEvent } from "./command-audit.ts";
import type { Config } from "./config.ts";
import { wholeHash } from "./whole-hash.ts";
import { openWorkspace } from "./workspace.ts";

/** The program of the database, which a start would fetch again. */
const FETCHED = /^neo4j-/;

/**
 * Checks a backup whole, builds it up beside the data directory, compares the graph's hash, and only then takes its
 * place. Throws `backup/damaged` or `backup/not-empty`; then everything is as before.
 */
export async function restoreBackup(
  folder: string,
  config: Config,
  replace: boolean,
  now: Date,
): Promise<{ graphHash: string; before?: string }> {
  const manifest = await checkBackup(folder);
  const present = await namesIn(config.home);
  const isThere = present.length > 0;
  if (isThere && !replace) throw new Problem("backup/not-empty", `${config.home} is not empty.`);
  if ((await findRunningNeo4j(config.home)) !== undefined) {
    throw new Problem("neo4j/home-in-use", `Redthread is running on ${config.home}.`);
  }
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  const building = `${config.home}.restoring-${stamp}`;
  try {
    for (const { path } of manifest.files) {
      if (path.startsWith("home/"))
        await copyFile(join(folder, "home"), building, path.slice("home/".length));
    }
    for (const name of present.filter((one) => FETCHED.test(one))) {
      await cp(join(config.home, name), join(building, name), { recursive: true });
    }
    await buildGraph({ ...config, home: building }, join(folder, GRAPH), manifest.graphHash);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
  const before = isThere ? `${config.home}.before-${stamp}` : undefined;
  if (before === undefined) await rm(config.home, { recursive: true, force: true });
  else await rename(config.home, before);
  await rename(building, config.home);
  return { graphHash: manifest.graphHash, ...(before !== undefined && { before }) };
}

async function buildGraph(config: Config, graph: string, expected: string): Promise<void> {
  const workspace = await openWorkspace(config);
  try {
    await workspace.audit.append(commandEvent(config.user, process.argv.slice(2)));
    await loadGraph(workspace.address, linesOf(graph));
    const hash = await wholeHash(workspace.store);
    if (hash === expected) return;
    throw new Problem("backup/damaged", `The restored graph has the hash ${hash}, not ${expected}.`);
  } finally {
    await workspace.close();
  }
}

/** The lines of a file, opened when the first is asked for: a reader that is opened earlier loses what it read meanwhile. */
async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path) });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
