import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Config } from "#cli/config.ts";

export const ROOT = resolve(import.meta.dirname, "..");
/** The jars that the tests fetched, so that a bench does not fetch them again. */
export const JARS = join(ROOT, "node_modules/.cache/redthread/jars");

/** Runs with an empty data directory of its own, which is gone afterwards. */
export async function withTemporaryHome<T>(run: (config: Config) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), "redthread-bench-"));
  await mkdir(join(home, "vault"), { mode: 0o700 });
  try {
    return await run({
      home,
      root: ROOT,
      scoreWorker: join(ROOT, "dist/cli/score-worker.js"),
      resolveWorker: join(ROOT, "dist/cli/resolve-worker.js"),
      javaHome: undefined,
      remote: undefined,
      user: "bench",
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
