import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { Problem } from "#model/problem.ts";
import { packageRoot } from "./package-root.ts";

const JarLock = z.object({
  neo4j: z.string(),
  jars: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string() })),
});
export type JarLock = z.infer<typeof JarLock>;

/** The jars of the local database with their SHA-256, as committed. */
export async function readJarLock(): Promise<JarLock> {
  const text = await readFile(join(packageRoot(), "src/neo4j/local/jars.lock.json"), "utf8");
  return JarLock.parse(JSON.parse(text));
}

/** The locked jars that the directory lacks; all of them when there is no such directory. */
export async function missingJars(directory: string, lock: JarLock): Promise<string[]> {
  const present = new Set(await listJars(directory));
  return lock.jars.map((jar) => basename(jar.path)).filter((name) => !present.has(name));
}

/** Throws neo4j/jar-differs, naming the file, unless the directory holds exactly the locked jars. */
export async function verifyJars(directory: string, lock: JarLock): Promise<void> {
  const wanted = new Map(lock.jars.map((jar) => [basename(jar.path), jar.sha256]));
  for (const name of await listJars(directory)) {
    const file = join(directory, name);
    const sha256 = wanted.get(name);
    if (sha256 === undefined)
      throw new Problem("neo4j/jar-differs", `${file} is not one of the locked jars.`);
    const found = await digestOf(file);
    if (found !== sha256) {
      throw new Problem("neo4j/jar-differs", `${file} has SHA-256 ${found}, not ${sha256} as locked.`);
    }
    wanted.delete(name);
  }
  const [missing] = wanted.keys();
  if (missing !== undefined)
    throw new Problem("neo4j/jar-differs", `${join(directory, missing)} is missing.`);
}

async function listJars(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}
