import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inject } from "vitest";

export type Ran = { code: number; out: string; err: string };

export const MAIN = resolve(import.meta.dirname, "../../dist/cli/main.js");

/** Runs the built program as a user would, on the database of the test run unless the environment says otherwise. */
export function runCommand(args: readonly string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      "node",
      [MAIN, ...args],
      { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 },
      (error, out, err) =>
        done({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : 1, out, err }),
    );
  });
}

/** The environment that leads to the database of the test run, with a data directory of its own. */
export async function testEnvironment(): Promise<Record<string, string>> {
  const home = await mkdtemp(join(tmpdir(), "redthread-cli-"));
  const { uri, user, password } = inject("neo4j");
  const passwordFile = join(home, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  return {
    REDTHREAD_HOME: home,
    REDTHREAD_NEO4J_URI: uri,
    REDTHREAD_NEO4J_USER: user,
    REDTHREAD_NEO4J_PASSWORD_FILE: passwordFile,
  };
}
