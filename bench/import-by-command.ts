import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { Neo4jAddress } from "#neo4j/connect.ts";
import { ROOT } from "./temporary-home.ts";

/** What the built command itself reports of an import of so many rows, in a process and under a home of its own. */
export async function importByCommand(
  { uri, user, password }: Neo4jAddress,
  file: string,
  rows: number,
): Promise<{ seconds: number; peakMb: number }> {
  const home = await mkdtemp(join(tmpdir(), "redthread-bench-"));
  const passwordFile = join(home, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  const env = {
    ...process.env,
    REDTHREAD_HOME: home,
    REDTHREAD_NEO4J_URI: uri,
    REDTHREAD_NEO4J_USER: user,
    REDTHREAD_NEO4J_PASSWORD_FILE: passwordFile,
  };
  const args = ["import", file, "--case", "bench", "--case-title", "Bench", "--timezone", "UTC", "--json"];
  const report = z.object({ seconds: z.number(), peakMb: z.number(), accepted: z.literal(rows) });
  try {
    const { stdout } = await promisify(execFile)("node", [join(ROOT, "dist/cli/main.js"), ...args], {
      env,
      maxBuffer: 2 ** 28,
    });
    return z.tuple([report]).parse(JSON.parse(stdout))[0];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
