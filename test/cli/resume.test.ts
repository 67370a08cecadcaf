import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MAIN, runCommand, testEnvironment } from "./run-command.ts";

const CASE = "cli-resume";
const ROWS = 9000;
const HEADER = "caller,callee,start_time,duration";
const LINES = Array.from(
  { length: ROWS },
  (_, n) => `+85512000301,+8210${20_000_000 + n},2026-01-02 03:04:05,61`,
);

let env: Record<string, string>;

beforeAll(async () => {
  env = await testEnvironment();
  await writeFile(join(env["REDTHREAD_HOME"] ?? "", "calls.csv"), [HEADER, ...LINES, ""].join("\n"));
});

afterAll(() => rm(env["REDTHREAD_HOME"] ?? "", { recursive: true, force: true }));

async function json(...args: string[]): Promise<unknown> {
  const { code, out, err } = await runCommand([...args, "--json"], env);
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

function importArgs(): string[] {
  const file = join(env["REDTHREAD_HOME"] ?? "", "calls.csv");
  return ["import", file, "--case", CASE, "--case-title", "Resumed", "--timezone", "UTC", "--grade", "B2"];
}

/** The command, killed without a word once it has told that links were written. */
async function killedImport(): Promise<void> {
  const child = spawn(process.execPath, [MAIN, ...importArgs()], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => {
    said += piece.toString();
    if (/"linksWritten":[1-9]/.test(said)) child.kill("SIGKILL");
  });
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(signal, said).toBe("SIGKILL");
}

async function sourceId(state = "complete"): Promise<string> {
  const listed = (await json("sources", "--case", CASE)) as { sources: { id: string; state: string }[] };
  expect(listed.sources).toMatchObject([{ state }]);
  return listed.sources[0]?.id ?? "";
}

test("an import that was killed goes on by --resume in another process, to what a clean one states", async () => {
  await json(...importArgs());
  const clean = await json("hash", "--case", CASE);
  await json("undo", await sourceId());
  await killedImport();
  const id = await sourceId("importing");
  expect(await json("import", "--resume", id)).toMatchObject([{ outcome: "accept", read: ROWS }]);
  expect(await json("hash", "--case", CASE)).toEqual(clean);
  const { code, err } = await runCommand(["import", "--resume", id], env);
  expect(code).toBe(1);
  expect(err).toContain("import/not-unfinished");
}, 240_000);

test("source --cells gives every row as it stands in the file", async () => {
  const { code, out, err } = await runCommand(["source", await sourceId(), "--cells"], env);
  expect(code, err).toBe(0);
  const rows = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  expect(rows).toEqual(LINES.map((text, index) => ({ line: index + 2, cells: text.split(",") })));
}, 120_000);
