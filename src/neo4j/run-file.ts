import { readFile, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { connect, type Neo4jAddress } from "./connect.ts";
import { isAlive } from "./is-alive.ts";
import { readJarLock } from "./jar-lock.ts";
import { localHome } from "./local-home.ts";

const RunFile = z.object({ pid: z.int().positive(), port: z.int().positive() });
export type RunFile = z.infer<typeof RunFile>;

/** Writes down the running database for other commands on the same home. */
export async function writeRunFile(file: string, run: RunFile): Promise<void> {
  await writeFile(file, `${JSON.stringify(run)}\n`, { mode: 0o600 });
}

/** Takes the run file away; one that is not there is no error. */
export async function removeRunFile(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** The database that runs on this home and answers to its password, or undefined: a stale run file finds none. */
export async function findRunningNeo4j(home: string): Promise<(Neo4jAddress & { pid: number }) | undefined> {
  const paths = localHome(home, (await readJarLock()).neo4j);
  const run = await readRunFile(paths.runFile);
  if (run === undefined) return undefined;
  return isAlive(run.pid) ? answering(run, paths.passwordFile) : undefined;
}

async function answering(
  run: RunFile,
  passwordFile: string,
): Promise<(Neo4jAddress & { pid: number }) | undefined> {
  try {
    const password = (await readFile(passwordFile, "utf8")).trim();
    const address = { uri: `bolt://127.0.0.1:${run.port}`, user: "neo4j", password };
    await (await connect(address)).close();
    return { ...address, pid: run.pid };
  } catch {
    return undefined;
  }
}

async function readRunFile(file: string): Promise<RunFile | undefined> {
  try {
    return RunFile.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}
