import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "#model/problem.ts";
import { connect, type Neo4jAddress } from "./connect.ts";
import { fetchNeo4j, type OnProgress } from "./fetch-neo4j.ts";
import { freePort } from "./free-port.ts";
import { readJarLock } from "./jar-lock.ts";
import { claimVersion, type LocalHome, localHome, ownPassword, prepareHome } from "./local-home.ts";
import { buildGuard, findJava } from "./local-java.ts";
import { setFirstPassword } from "./local-password.ts";
import { type ServerProcess, startProcess } from "./local-process.ts";
import { configText } from "./local-settings.ts";
import { findRunningNeo4j, removeRunFile, writeRunFile } from "./run-file.ts";
import { testReadsNothing } from "./self-test.ts";

export type LocalOptions = {
  home: string;
  javaHome?: string;
  /** Where the jars of Neo4j are; else below the home. */
  jars?: string;
  heapMb?: number;
  pageCacheMb?: number;
  onProgress?: OnProgress;
};

/** A running local database. `exited` settles when the process is gone, whoever ended it. */
export type LocalNeo4j = Neo4jAddress & {
  pid: number;
  log: string;
  exited: Promise<number | null>;
  /** Starts it again on the same port after it has ended, and gives the end of the new process. */
  restart: () => Promise<Pick<ServerProcess, "exited">>;
  stop: () => Promise<void>;
};

const PORT_ATTEMPTS = 3;

/**
 * Starts a Neo4j Community of our own on 127.0.0.1 with its data below the home, fetching it first when need be.
 * It ends with `stop` or with this process, however this process ends. Throws a Problem that says what is missing
 * or wrong: home/unsafe, neo4j/no-java, no-maven, fetch-failed, jar-differs, home-in-use, newer-schema,
 * start-failed, unsafe-settings.
 */
export async function startLocalNeo4j(options: LocalOptions): Promise<LocalNeo4j> {
  const { home, heapMb = 1024, pageCacheMb = 512, onProgress = () => {} } = options;
  const version = (await readJarLock()).neo4j;
  const paths = localHome(home, version);
  const jars = options.jars ?? paths.jars;
  await prepareHome(home, paths);
  const running = await findRunningNeo4j(home);
  if (running !== undefined) {
    throw new Problem("neo4j/home-in-use", `${home} is in use by process ${running.pid} at ${running.uri}.`);
  }
  const java = await findJava(options.javaHome);
  await fetchNeo4j(jars, onProgress);
  const guard = await buildGuard(java, paths.server);
  await claimVersion(paths.versionFile, version);
  const password = await ownPassword(paths.passwordFile);
  const setup = { java, jars, guard, heapMb, pageCacheMb };
  await writeConfig(paths, 0, setup);
  await setFirstPassword(paths, setup);
  onProgress({ text: "Starting Neo4j", done: 0, total: 1 });
  const { server: first, port } = await startOnFreePort(paths, setup);
  let server = first;
  const address = { uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password };
  const stop = async (): Promise<void> => {
    await server.stop();
    await removeRunFile(paths.runFile);
  };
  try {
    await prove(address, join(paths.conf, "neo4j.conf"));
    await writeRunFile(paths.runFile, { pid: server.pid, port });
  } catch (error) {
    await stop();
    throw error;
  }
  onProgress({ text: "Neo4j answers", done: 1, total: 1 });
  const restart: LocalNeo4j["restart"] = async () => {
    server = await startProcess(paths, setup);
    await writeRunFile(paths.runFile, { pid: server.pid, port });
    return server;
  };
  return { ...address, pid: first.pid, log: paths.log, exited: first.exited, restart, stop };
}

type Setup = { java: string; jars: string; guard: string; heapMb: number; pageCacheMb: number };

/** Another program may take the free port before the server does: then the next one. */
async function startOnFreePort(
  paths: LocalHome,
  setup: Setup,
): Promise<{ server: ServerProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    await writeConfig(paths, port, setup);
    try {
      return { server: await startProcess(paths, setup), port };
    } catch (error) {
      const taken = error instanceof Problem && error.code === "neo4j/port-in-use";
      if (!taken || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

async function writeConfig(paths: LocalHome, port: number, setup: Setup): Promise<void> {
  const text = configText({ home: paths.server, port, ...setup });
  await writeFile(join(paths.conf, "neo4j.conf"), text, { mode: 0o600 });
}

/** It answers to our password, and no query of it reads a file or calls an address. */
async function prove(address: Neo4jAddress, existingFile: string): Promise<void> {
  const driver = await connect(address);
  try {
    await testReadsNothing(driver, existingFile);
  } finally {
    await driver.close();
  }
}
