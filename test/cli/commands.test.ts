import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ImportReport } from "#model/import-report.ts";
import { runCommand, testEnvironment, type Ran } from "./run-command.ts";

const CASE = "cli-journey";
const CSV = [
  "caller,callee,start_time,duration",
  "+85512000101,+85512000102,2026-01-02 03:04:05,61",
  "+85512000102,+85512000103,2026-01-03 03:04:05,5",
  "=cmd|' /C calc'!A0,+85512000102,2026-01-03 10:00:00,7",
  "",
].join("\n");

let env: Record<string, string>;
let file: string;

beforeAll(async () => {
  env = await testEnvironment();
  file = join(env["REDTHREAD_HOME"] ?? "", "calls.csv");
  await writeFile(file, CSV);
});

afterAll(() => rm(env["REDTHREAD_HOME"] ?? "", { recursive: true, force: true }));

const run = (...args: string[]): Promise<Ran> => runCommand(args, env);
const importArgs = (...more: string[]): string[] => [
  "import",
  file,
  "--case",
  CASE,
  "--timezone",
  "UTC",
  ...more,
];

async function json(...args: string[]): Promise<unknown> {
  const { code, out, err } = await run(...args, "--json");
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

const hash = (): Promise<unknown> => json("hash", "--case", CASE);

describe("a case by command", () => {
  let source = "";
  let before: unknown;

  test("a new case needs a title, and says so", async () => {
    const { code, err } = await run(...importArgs());
    expect(code).toBe(1);
    expect(err).toContain(`There is no case "${CASE}".`);
    expect(err).toContain("--case-title");
  });

  test("a file is imported; its one bad row comes back, guarded against spreadsheets", async () => {
    const nothing = await hash();
    await json(...importArgs("--case-title", "By command", "--dry-run"));
    expect(await hash()).toEqual(nothing);
    expect((await run(...importArgs())).err).toContain("case/unknown");
    const empty = join(env["REDTHREAD_HOME"] ?? "", "empty.csv");
    await writeFile(empty, "");
    expect((await run("import", empty, "--case", CASE, "--case-title", "By command")).code).toBe(3);
    before = await hash();
    const left = join(env["REDTHREAD_HOME"] ?? "", "left-out.csv");
    const { code, out } = await run(...importArgs("--rejects", left, "--json"));
    expect(code).toBe(0);
    const [report] = ImportReport.array().parse(JSON.parse(out));
    expect(report).toMatchObject({ outcome: "partial", profile: "calls", read: 3, accepted: 2, rejected: 1 });
    expect(report).toMatchObject({ entities: { phone: 3 }, links: { called: 2 } });
    source = report?.source ?? "";
    const rejects = await readFile(left, "utf8");
    const cells = Papa.parse<string[]>(rejects.replace("\uFEFF", "")).data.flat();
    expect(cells).toContain("'=cmd|' /C calc'!A0");
    for (const cell of cells) expect(cell).not.toMatch(/^[=+@-]/);
  });

  test("the same file again changes nothing", async () => {
    const first = await hash();
    const { out } = await run(...importArgs("--json"));
    expect(JSON.parse(out)).toMatchObject([{ outcome: "unchanged", source }]);
    expect(await hash()).toEqual(first);
    expect(first).not.toEqual(before);
  });

  test("search, expand and path answer as graphs", async () => {
    expect(await json("search", "12000103", "--case", CASE)).toMatchObject({
      graph: { entities: [{ id: "phone:+85512000103" }], links: [] },
      total: 1,
    });
    expect(await json("expand", "phone:+85512000102", "--case", CASE, "--limit", "1")).toMatchObject({
      shown: 1,
      total: 2,
    });
    const path = (await json("path", "phone:+85512000101", "phone:+85512000103", "--case", CASE)) as {
      graph: { entities: unknown[]; links: unknown[] };
    };
    expect(path.graph.entities).toHaveLength(3);
    expect(path.graph.links).toHaveLength(2);
    const none = await run("path", "phone:+85512000101", "phone:+85512999999", "--case", CASE);
    expect(none.code).toBe(3);
  });

  test("undo says what goes, takes it, and leaves the graph as it was", async () => {
    const preview = await json("undo", source, "--dry-run");
    expect(preview).toMatchObject({ dryRun: true, entities: 3, links: 2 });
    expect(await json("undo", source)).toMatchObject({ dryRun: false, entities: 3, links: 2 });
    expect(await hash()).toEqual(before);
    expect(await json("sources", "--case", CASE)).toMatchObject({
      sources: [{ id: source, state: "undone" }],
    });
  });
});

test("a file no profile knows is read by named columns, or by a profile of one's own", async () => {
  const home = env["REDTHREAD_HOME"] ?? "";
  const unknown = join(home, "unknown.csv");
  await writeFile(unknown, "wer,wen,wann\n+85512000104,+85512000105,2026-01-02 03:04:05\n");
  const map = ["--kind", "calls", "--map", "from=wer", "--map", "to=#2", "--map", "at=wann"];
  const where = [
    "import",
    unknown,
    "--case",
    CASE,
    "--case-title",
    "By command",
    "--timezone",
    "UTC",
    "--dry-run",
    "--json",
  ];
  expect(JSON.parse((await run(...where, ...map)).out)).toMatchObject([
    { outcome: "accept", profile: "calls", read: 1, accepted: 1 },
  ]);
  const own = join(home, "own.json");
  const columns = ["from", "to"].map((role, index) => ({ role, names: [index === 0 ? "wer" : "wen"] }));
  const entities = ["from", "to"].map((as) => ({ as, id: { parse: "phone", of: as }, required: true }));
  const links = [{ kind: "called", from: "from", to: "to" }];
  const profile = {
    id: "own-calls",
    version: 1,
    title: "Own",
    means: "Calls with German headers.",
    requires: [["from", "to"]],
    columns,
    entities,
    links,
  };
  await writeFile(own, JSON.stringify(profile));
  const { out, err } = await run(...where, "--profile", own);
  expect(JSON.parse(out), err).toMatchObject([
    { outcome: "accept", profile: "own-calls", links: { called: 1 } },
  ]);
  await writeFile(own, JSON.stringify({ ...profile, version: "x" }));
  const wrong = await run(...where, "--profile", own);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("version");
});

describe("wrong usage is answered with 2, and with the value", () => {
  test.each([
    [["search", "x"], "--case"],
    [["search", "x", "--case", "Not A Case"], "Not A Case"],
    [["expand", "nonsense", "--case", CASE], "nonsense"],
    [["expand", "phone:+1", "--case", CASE, "--links", "phoned"], "phoned"],
    [["search", "x", "--case", CASE, "--limit", "-1"], "-1"],
    [["import", "missing.csv", "--case", CASE], "missing.csv"],
    [["import", "package.json", "--case", CASE, "--grade", "Z9"], "--grade"],
    [["frobnicate"], "frobnicate"],
    [["undo", "42"], "42"],
  ])("redthread %j", async (args, named) => {
    const { code, err } = await run(...args);
    expect(code, err).toBe(2);
    expect(err).toContain(named);
  });
});

describe("what is not there is said in one message", () => {
  test("a wrong password names the user and where to look", async () => {
    const passwordFile = join(env["REDTHREAD_HOME"] ?? "", "wrong");
    await writeFile(passwordFile, "wrong", { mode: 0o600 });
    const { code, err } = await runCommand(["sources"], {
      ...env,
      REDTHREAD_NEO4J_PASSWORD_FILE: passwordFile,
    });
    expect(code).toBe(1);
    expect(err).toContain("neo4j/wrong-password");
  });

  test("an address where nothing answers is named", async () => {
    const { code, err } = await runCommand(["sources"], {
      ...env,
      REDTHREAD_NEO4J_URI: "bolt://127.0.0.1:1",
    });
    expect(code).toBe(1);
    expect(err).toContain("127.0.0.1:1");
    expect(err).toContain("neo4j/unreachable");
  });

  test("no Java is said, with what to install", async () => {
    const { code, err } = await runCommand(["sources"], {
      REDTHREAD_HOME: join(env["REDTHREAD_HOME"] ?? "", "other"),
      REDTHREAD_NEO4J_URI: "",
      JAVA_HOME: "/nonexistent",
    });
    expect(code).toBe(1);
    expect(err).toContain("neo4j/no-java");
    expect(err).toContain("JDK 17");
  });

  test("a port in use is named", async () => {
    const { createServer } = await import("node:net");
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as { port: number };
    const { code, err } = await run("start", "--no-demo", "--port", String(port));
    taken.close();
    expect(code).toBe(1);
    expect(err).toContain(`Port ${port} of 127.0.0.1 is taken.`);
    expect(err).toContain("--port");
  });
});
