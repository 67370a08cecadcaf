import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { Neo4jAddress } from "#neo4j/connect.ts";
import { ROOT } from "./temporary-home.ts";

const MAIN = join(ROOT, "dist/cli/main.js");
const MAX_OUTPUT = 2 ** 28;

/** What the built command itself reports of an import of so many rows, in a process and under a home of its own. */
export async function importByCommand(
  address: Neo4jAddress,
  file: string,
  rows: number,
): Promise<{ seconds: number; peakMb: number }> {
  const home = await mkdtemp(join(tmpdir(), "redthread-bench-"));
  const report = z.object({ seconds: z.number(), peakMb: z.number(), accepted: z.literal(rows) });
  try {
    const { stdout } = await promisify(execFile)("node", [MAIN, ...importArguments(file, "bench")], {
      env: await environment(address, home),
      maxBuffer: MAX_OUTPUT,
    });
    return z.tuple([report]).parse(JSON.parse(stdout))[0];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** The built command, importing the file into the case in a process of its own. */
export async function spawnImport(
  address: Neo4jAddress,
  home: string,
  file: string,
  caseId: string,
): Promise<ChildProcess> {
  return spawnCommand(address, home, importArguments(file, caseId));
}

/** The built command in a process of its own, on the database at the address. */
export async function spawnCommand(
  address: Neo4jAddress,
  home: string,
  command: readonly string[],
): Promise<ChildProcess> {
  return spawn("node", [MAIN, ...command], { env: await environment(address, home), stdio: "ignore" });
}

function importArguments(file: string, caseId: string): string[] {
  return ["import", file, "--case", caseId, "--case-title", "Bench", "--timezone", "UTC", "--json"];
}

async function environment({ uri, user, password }: Neo4jAddress, home: string): Promise<NodeJS.ProcessEnv> {
  const passwordFile = join(home, "bench-password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  return {
    ...process.env,
    REDTHREAD_HOME: home,
    REDTHREAD_NEO4J_URI: uri,
    REDTHREAD_NEO4J_USER: user,
    REDTHREAD_NEO4J_PASSWORD_FILE: passwordFile,
  };
}
