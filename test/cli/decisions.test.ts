import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listDecisions, screenCase } from "#api/decisions.ts";
import { ChartManifest } from "#model/chart-manifest.ts";
import { runCommand, testEnvironment, type Ran } from "./run-command.ts";

const CASE = "cli-decisions";
const WANTED = [
  "ref,list,warrant,name,name_ko,birth_date,nationality,gender,offence,issued",
  "W-01,Test Police Wanted List,W-2026-0101,,김도빈,1990-03-04,KR,male,fraud,2026-01-05",
].join("\n");
const PEOPLE = [
  "ref,name,name_ko,birth_date,nationality,gender,phone",
  "P-11,KIM DO BIN,,1990-03-04,KR,male,+82 10-0000-0011",
  "P-12,Seo Jin Test,,1971-11-30,KR,male,+82 10-0000-0012",
].join("\n");
/** The same person by another file, so that undoing the first leaves the decision something to stand on. */
const NOTES = ["ref,name,birth_date,remarks", "P-11,Kim Dobin,1990-03-04,from a notebook"].join("\n");

let env: Record<string, string>;
const sources: Record<string, string> = {};

beforeAll(async () => {
  env = await testEnvironment();
  for (const [name, text] of Object.entries({ wanted: WANTED, people: PEOPLE, notes: NOTES })) {
    sources[name] = await imported(name, text);
  }
}, 120_000);

afterAll(() => rm(env["REDTHREAD_HOME"] ?? "", { recursive: true, force: true }));

/** Imports the text as a file of that name; returns the id of its source. */
async function imported(name: string, text: string): Promise<string> {
  const file = join(env["REDTHREAD_HOME"] ?? "", `${name}.csv`);
  await writeFile(file, `${text}\n`);
  const [report] = (await json(
    "import",
    file,
    "--case-title",
    "Decisions by command",
    "--timezone",
    "UTC",
  )) as {
    source: string;
  }[];
  return report!.source;
}

const run = (...args: string[]): Promise<Ran> => runCommand(args, env);
const onCase = (command: string, ...args: string[]): Promise<Ran> => run(command, ...args, "--case", CASE);

async function json(command: string, ...args: string[]): Promise<unknown> {
  const { code, out, err } = await onCase(command, ...args, "--json");
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

const hits = async () => screenCase.output.parse(await json("screen")).candidates;
const history = async () => listDecisions.output.parse(await json("decisions")).decisions;

/** What the chart of the way from the listed person to that phone says, or why there is none. */
async function wayTo(phone: string, listed: string): Promise<ChartManifest | string> {
  const file = join(env["REDTHREAD_HOME"] ?? "", "way.json");
  const { code, err } = await onCase("chart", listed, phone, "--manifest", file);
  return code === 0 ? ChartManifest.parse(JSON.parse(await readFile(file, "utf8"))) : err;
}

test("a fugitive is found under another spelling, decided, remembered and taken back to the same graph", async () => {
  const before = await json("hash");
  const [hit] = await hits();
  expect(hit?.probability).toBeGreaterThan(0.9);
  expect(hit?.findings.map(({ field }) => field)).toEqual(expect.arrayContaining(["name", "birth_date"]));
  const said = await onCase("candidates");
  expect(said.out).toMatch(/\+\d+\.\d birth_date 1990-03-04 \| 1990-03-04/);

  const [one, other] = [hit!.a, hit!.b];
  const decided = await onCase("decide", one, other, "same", "--reason", "one photograph");
  expect(decided.err + decided.out).toContain("same");
  expect((await hits())[0]?.decision).toMatchObject({ verdict: "same", reason: "one photograph" });
  expect(await json("hash")).not.toEqual(before);

  expect((await onCase("decide", one, other, "withdrawn", "--reason", "two photographs")).code).toBe(0);
  expect(await json("hash")).toEqual(before);
  const again = await onCase("decide", one, other, "withdrawn", "--reason", "again");
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("decision/none")]);
  expect((await history()).map(({ verdict }) => verdict)).toEqual(["withdrawn", "same"]);
});

test("a chart reads those decided to be one as one, and as two again when that is withdrawn", async () => {
  const [hit] = await hits();
  const [ours, listed] = [hit!.a, hit!.b];
  const phone = "phone:+821000000011";
  expect(await wayTo(phone, listed)).toContain("No way of 6 links or fewer");
  await onCase("decide", ours, listed, "same", "--reason", "one photograph");
  const way = ChartManifest.parse(await wayTo(phone, listed));
  expect(way.links.map(({ kind }) => kind)).toEqual(["holds"]);
  expect(way.entities.map(({ kind }) => kind).toSorted()).toEqual(["person", "phone"]);
  expect(way.facts.flatMap((fact) => fact.listed.map(({ reference }) => reference))).toEqual(["W-2026-0101"]);
  await onCase("decide", ours, listed, "withdrawn", "--reason", "two photographs");
  expect(await wayTo(phone, listed)).toContain("No way of 6 links or fewer");
});

test("what is decided on a file that is undone stays, and says so", async () => {
  const [hit] = await hits();
  expect((await onCase("decide", hit!.a, hit!.b, "not_same", "--reason", "another height")).code).toBe(0);
  const preview = await run("undo", sources["notes"]!, "--dry-run");
  expect(preview.err + preview.out).toContain("1 decisions rest partly on it");
  expect((await run("undo", sources["notes"]!)).code).toBe(0);
  const [last] = await history();
  expect(last).toMatchObject({ verdict: "not_same", stands: true, inEffect: true, undone: ["notes.csv"] });
  expect((await onCase("decisions")).out).toContain("Look again: it rested on notes.csv, undone since.");
});

test("says what it does not understand", async () => {
  const [hit] = await hits();
  const verdict = await onCase("decide", hit!.a, hit!.b, "perhaps", "--reason", "x");
  expect([verdict.code, verdict.err]).toEqual([
    expect.any(Number),
    expect.stringContaining('"perhaps" is no verdict'),
  ]);
  const holder = await onCase("decide", hit!.a, hit!.b, "one_holder", "--reason", "x");
  expect(holder.err).toContain("no bank accounts");
});
