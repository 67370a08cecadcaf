import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Problem } from "#model/problem.ts";
import { type JarLock, missingJars, readJarLock, verifyJars } from "./jar-lock.ts";
import { isAlive } from "./is-alive.ts";
import { packageRoot } from "./package-root.ts";
import { runProgram } from "./run-program.ts";

/** What the person who waits may be told; `done` of `total` steps. */
export type Progress = { text: string; done: number; total: number };
export type OnProgress = (progress: Progress) => void;

/**
 * Makes the directory hold exactly the locked jars of Neo4j. Present ones are verified by digest and need no
 * network; else Maven fetches them, with the user's own settings, into a directory beside it that is renamed
 * when it is complete and verified. Throws neo4j/no-maven, neo4j/fetch-failed or neo4j/jar-differs.
 */
export async function fetchNeo4j(directory: string, onProgress: OnProgress = () => {}): Promise<void> {
  const lock = await readJarLock();
  if ((await missingJars(directory, lock)).length === 0) return verifyJars(directory, lock);
  await mkdir(dirname(directory), { recursive: true, mode: 0o700 });
  await removeLeftovers(directory);
  const work = await mkdtemp(`${directory}.part-${process.pid}-`);
  try {
    await copyByMaven(work, lock, onProgress);
    await verifyJars(work, lock);
    await replaceDirectory(work, directory, lock);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Keeps the directory when another process has completed it meanwhile: a server may run from it. */
async function replaceDirectory(work: string, directory: string, lock: JarLock): Promise<void> {
  if ((await missingJars(directory, lock)).length === 0) return verifyJars(directory, lock);
  await rm(directory, { recursive: true, force: true });
  await rename(work, directory);
}

/** What a fetch that was killed left behind. */
async function removeLeftovers(directory: string): Promise<void> {
  const parent = dirname(directory);
  for (const name of await readdir(parent)) {
    const part = `${basename(directory)}.part-`;
    if (name.startsWith(part) && !isAlive(Number.parseInt(name.slice(part.length), 10))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

async function copyByMaven(into: string, lock: JarLock, onProgress: OnProgress): Promise<void> {
  const total = lock.jars.length;
  const seen = new Set<string>();
  onProgress({ text: `Fetching Neo4j ${lock.neo4j} with Maven, once`, done: 0, total });
  const ended = await runProgram(
    "mvn",
    [
      "-B",
      "-f",
      join(packageRoot(), "src/neo4j/local/pom.xml"),
      "dependency:copy-dependencies",
      `-DoutputDirectory=${into}`,
    ],
    (line) => {
      const jar = /(?:Downloaded from|Copying) .*?([^/\s]+\.jar)\b/.exec(line)?.[1];
      if (jar === undefined || !lock.jars.some(({ path }) => basename(path) === jar)) return;
      seen.add(jar);
      onProgress({ text: jar, done: seen.size, total });
    },
  );
  if (ended === undefined) {
    throw new Problem("neo4j/no-maven", "Neo4j must be fetched first, and there is no mvn on the PATH.");
  }
  if (ended.code !== 0) {
    const errors = ended.lines.filter((line) => line.startsWith("[ERROR]")).slice(0, 8);
    throw new Problem("neo4j/fetch-failed", `Maven ended with code ${ended.code}.`, errors);
  }
}
