import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "#model/problem.ts";
import type { LocalHome } from "./local-home.ts";
import { packageRoot } from "./package-root.ts";
import { privateCommand } from "./private-command.ts";

export type ServerProcess = { pid: number; exited: Promise<number | null>; stop: () => Promise<void> };
type Setup = { java: string; jars: string; guard: string; heapMb: number };

const START_MS = 120_000;
const STOP_MS = 30_000;
const POLL_MS = 50;
const LOG_LINES = 15;

/**
 * Starts the server and returns when it says so in its log. The guard inside ends it when its standard input
 * ends, which also happens when this process is killed. Throws neo4j/home-in-use, port-in-use or start-failed.
 */
export async function startProcess(paths: LocalHome, setup: Setup): Promise<ServerProcess> {
  await rename(paths.log, `${paths.log}.old`).catch(() => {});
  const log = await open(paths.log, "w", 0o600);
  const [command, args] = privateCommand(javaCommand(paths, setup));
  const child = spawn(command, args, { stdio: ["pipe", log.fd, log.fd] });
  await log.close();
  const exited = exitOf(child);
  let over = false;
  void exited.then(() => (over = true));
  const server = { pid: child.pid ?? 0, exited, stop: () => stopProcess(child, exited) };
  const deadline = Date.now() + START_MS;
  while (!/ Started\.$/m.test(await readFile(paths.log, "utf8"))) {
    if (over) throw await startProblem(paths);
    if (Date.now() > deadline) {
      await server.stop();
      throw await startProblem(paths);
    }
    await pause(POLL_MS);
  }
  return server;
}

function javaCommand(paths: LocalHome, { java, jars, guard, heapMb }: Setup): string[] {
  return [
    java,
    `@${join(packageRoot(), "src/neo4j/local/jvm.opts")}`,
    `-Xms${heapMb}m`,
    `-Xmx${heapMb}m`,
    "-cp",
    `${guard}:${join(jars, "*")}`,
    "Guard",
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${paths.server}`,
    `--config-dir=${paths.conf}`,
    "--console-mode",
  ];
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", (code) => resolve(code));
  });
}

/** The end of its standard input asks the server to close in order; only when it does not, it is killed. */
async function stopProcess(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  child.stdin?.end();
  const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await exited;
  clearTimeout(late);
}

async function startProblem(paths: LocalHome): Promise<Problem> {
  const text = await readFile(paths.log, "utf8");
  if (/store_lock|FileLockException/.test(text)) {
    return new Problem("neo4j/home-in-use", `Another process holds the database in ${paths.server}.`);
  }
  if (/Address already in use|BindException/.test(text)) {
    return new Problem("neo4j/port-in-use", "The port chosen for the database was taken meanwhile.");
  }
  const tail = text.trimEnd().split("\n").slice(-LOG_LINES);
  return new Problem("neo4j/start-failed", `Neo4j did not start; its log is ${paths.log}.`, tail);
}
