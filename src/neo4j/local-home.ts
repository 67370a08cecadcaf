import { randomBytes } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "#model/problem.ts";

/** Where the local database keeps what; all below one directory that only its owner can enter. */
export type LocalHome = {
  server: string;
  conf: string;
  data: string;
  jars: string;
  log: string;
  passwordFile: string;
  versionFile: string;
  runFile: string;
};

/** The paths of a home directory; touches nothing. */
export function localHome(home: string, neo4jVersion: string): LocalHome {
  const server = join(home, "neo4j");
  return {
    server,
    conf: join(server, "conf"),
    data: join(server, "data"),
    jars: join(home, `neo4j-${neo4jVersion}`),
    log: join(server, "logs", "console.log"),
    passwordFile: join(server, "password"),
    versionFile: join(server, "version"),
    runFile: join(home, "run.json"),
  };
}

/** Makes the directories, open to their owner only; throws home/unsafe when one that exists is open to others. */
export async function prepareHome(home: string, paths: LocalHome): Promise<void> {
  for (const directory of [home, paths.server, paths.conf, paths.data, join(paths.server, "import")]) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await refuseOthers(directory);
  }
  await mkdir(join(paths.server, "logs"), { recursive: true, mode: 0o700 });
}

/**
 * The database's password, made on the first call: 32 random bytes in a file that only its owner can read. In
 * hexadecimal, since Neo4j's tool takes a word that begins with "-" or "@" for something else.
 */
export async function ownPassword(file: string): Promise<string> {
  try {
    await writeFile(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    await refuseOthers(file);
  }
  return (await readFile(file, "utf8")).trim();
}

/** Throws neo4j/newer-schema when a newer Neo4j has written the data; else records the one that will. */
export async function claimVersion(file: string, ours: string): Promise<void> {
  const written = await readFile(file, "utf8").catch(() => ours);
  if (compareVersions(written.trim(), ours) > 0) {
    throw new Problem(
      "neo4j/newer-schema",
      `The database was written by Neo4j ${written.trim()}; this program brings ${ours}.`,
    );
  }
  await writeFile(file, `${ours}\n`, { mode: 0o600 });
}

/** Below, equal to or above 0 as the first dotted version is older than, equal to or newer than the second. */
export function compareVersions(a: string, b: string): number {
  const partsB = b.split(".").map(Number);
  const differences = a.split(".").map((part, index) => Number(part) - (partsB[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

async function refuseOthers(path: string): Promise<void> {
  const mode = (await stat(path)).mode & 0o777;
  if ((mode & 0o077) !== 0) {
    throw new Problem("home/unsafe", `${path} is open to other users (mode ${mode.toString(8)}).`);
  }
}
