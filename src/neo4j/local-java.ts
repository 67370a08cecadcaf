import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "#model/problem.ts";
import { packageRoot } from "./package-root.ts";
import { runProgram } from "./run-program.ts";

const OLDEST_JAVA = 17;

/** The command that runs Java, from the given JAVA_HOME or else the PATH; throws neo4j/no-java unless it is 17 or newer. */
export async function findJava(javaHome: string | undefined): Promise<string> {
  const java = javaHome === undefined ? "java" : join(javaHome, "bin", "java");
  const ended = await runProgram(java, ["-version"]);
  if (ended === undefined) {
    throw new Problem("neo4j/no-java", `There is no ${javaHome === undefined ? "java on the PATH" : java}.`);
  }
  const major = majorVersion(ended.lines.join("\n"));
  if (ended.code !== 0 || major === undefined) {
    throw new Problem("neo4j/no-java", `\`${java} -version\` failed.`, ended.lines);
  }
  if (major < OLDEST_JAVA) {
    throw new Problem("neo4j/no-java", `${java} is Java ${major}; Neo4j needs ${OLDEST_JAVA} or newer.`);
  }
  return java;
}

/** The major version in the output of `java -version` ("1.8.0_402" is 8), or undefined. */
export function majorVersion(output: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Compiles Guard.java into `guard.jar` of the directory, once, and returns its path. */
export async function buildGuard(java: string, directory: string): Promise<string> {
  const jar = join(directory, "guard.jar");
  if (existsSync(jar)) return jar;
  const work = await mkdtemp(join(directory, "guard-"));
  try {
    const source = join(packageRoot(), "src/neo4j/local/Guard.java");
    await runTool(java, "jdk.compiler/com.sun.tools.javac.Main", [
      "--release",
      String(OLDEST_JAVA),
      "-d",
      join(work, "classes"),
      source,
    ]);
    const made = join(work, "guard.jar");
    await runTool(java, "jdk.jartool/sun.tools.jar.Main", [
      "--create",
      "--file",
      made,
      "-C",
      join(work, "classes"),
      ".",
    ]);
    await rename(made, jar);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return jar;
}

/** Compiler and archiver run as modules of the very same Java, so that there is one program to find. */
async function runTool(java: string, module: string, args: readonly string[]): Promise<void> {
  const ended = await runProgram(java, ["-m", module, ...args]);
  if (ended?.code !== 0) {
    throw new Problem(
      "neo4j/no-java",
      `${java} cannot compile: it seems to be a runtime without the development kit.`,
      ended?.lines,
    );
  }
}
