import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import type { TestProject } from "vitest/node";
import { Problem } from "#model/problem.ts";
import { isAlive } from "#neo4j/is-alive.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";

declare module "vitest" {
  interface ProvidedContext {
    neo4j: { uri: string; user: string; password: string };
    jars: string;
    chromium: string;
  }
}

/**
 * One Neo4j for the whole run, with an empty database of its own; its jars are fetched once and kept between runs.
 * The browser is unpacked here once, because test files side by side would write the same file.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = join(project.config.root, "node_modules/.cache/redthread");
  await mkdir(cache, { recursive: true, mode: 0o700 });
  const jars = join(cache, "jars");
  await removeLeftovers(cache);
  const home = await mkdtemp(join(cache, `home-${process.pid}-`));
  const { uri, user, password, stop } = await startLocalNeo4j({
    home,
    jars,
    heapMb: 512,
    pageCacheMb: 128,
  }).catch((error: unknown) => {
    throw error instanceof Problem ? new Error(`${error.message} ${error.hint}`, { cause: error }) : error;
  });
  project.provide("neo4j", { uri, user, password });
  project.provide("jars", jars);
  project.provide("chromium", process.env["CHROMIUM"] ?? (await chromium.executablePath()));
  return async () => {
    await stop();
    await rm(home, { recursive: true, force: true });
  };
}

/** The databases of runs that were killed. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = /^home-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(cache, name), { recursive: true, force: true });
  }
}
