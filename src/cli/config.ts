import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "#model/problem.ts";

/** A Neo4j that runs elsewhere: the office's server or a cluster. */
export type RemoteNeo4j = { uri: string; user: string; password: string };

/** What the environment says. The only place that reads it. */
export type Config = {
  /** Where everything is kept: database, vault, reports. Absolute. */
  home: string;
  /** The folder with `package.json`, `cypher/` and the built pages. */
  root: string;
  /** The built thread that scores. */
  scoreWorker: string;
  /** The built thread that compares. */
  resolveWorker: string;
  javaHome: string | undefined;
  remote: RemoteNeo4j | undefined;
  /** The name that imports and assessments are recorded under. */
  user: string;
};

/** Reads REDTHREAD_HOME, REDTHREAD_NEO4J_URI, _USER, _PASSWORD_FILE, REDTHREAD_USER and JAVA_HOME. */
export function readConfig(): Config {
  const { env } = process;
  const root = packageRoot();
  return {
    home: resolve(env["REDTHREAD_HOME"] ?? ".redthread"),
    root,
    scoreWorker: resolve(root, "dist/cli/score-worker.js"),
    resolveWorker: resolve(root, "dist/cli/resolve-worker.js"),
    javaHome: env["JAVA_HOME"],
    remote: remoteNeo4j(env),
    user: env["REDTHREAD_USER"] ?? userInfo().username,
  };
}

function remoteNeo4j(env: NodeJS.ProcessEnv): RemoteNeo4j | undefined {
  const uri = env["REDTHREAD_NEO4J_URI"];
  if (uri === undefined || uri === "") return undefined;
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(uri)) {
    throw new Problem(
      "usage/invalid",
      `REDTHREAD_NEO4J_URI is "${uri}"; it starts with bolt://, neo4j:// or neo4j+s://.`,
    );
  }
  const file = env["REDTHREAD_NEO4J_PASSWORD_FILE"];
  if (file === undefined) {
    throw new Problem(
      "usage/invalid",
      "REDTHREAD_NEO4J_URI is set, but REDTHREAD_NEO4J_PASSWORD_FILE is not.",
    );
  }
  return { uri, user: env["REDTHREAD_NEO4J_USER"] ?? "neo4j", password: readPassword(file) };
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new Problem("usage/invalid", `The password file "${file}" cannot be read.`, [], { cause });
  }
}

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(resolve(folder, "package.json"))) folder = dirname(folder);
  return folder;
}
