import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importEvents, keepProfile, listProfiles, resumeImport, startImports } from "#api/imports.ts";
import { sourceChanges, undoSource } from "#api/sources.ts";
import { localScope } from "#access/policy.ts";
import type { ImportReport } from "#model/import-report.ts";
import { Profile } from "#model/profile.ts";
import { CaseId, type Source } from "#model/source.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { type FileToImport, importFiles, keepFile } from "#server/import-files.ts";
import { resumeFiles } from "#server/resume-files.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const CASE = CaseId.parse("go-on");
const SCOPE = localScope([CASE]);
const ROWS = 9_000;
const CALLS = [
  "caller,callee,start_time,duration",
  ...Array.from({ length: ROWS }, (_, n) => `+85512000001,+8210${10_000_000 + n},2026-01-02 03:04:05,61`),
  "",
].join("\n");
const OPTIONS = { timezone: "Asia/Phnom_Penh", grade: "B2", warrant: "2026-117", seizedAt: "2026-01-01" };

let served: ServedForTest;

beforeAll(async () => {
  served = await serveForTest();
  await served.workspace.store.putCase({ id: CASE, title: "Go on", offences: [], handling: "" });
});

afterAll(() => served.end());

async function post(path: string, value: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { origin: served.origin, "content-type": "application/json" };
  const { status, body } = await served.api.send("POST", path, headers, JSON.stringify(value));
  return { status, body: JSON.parse(body.toString()) as unknown };
}

async function get(path: string): Promise<unknown> {
  return JSON.parse((await served.api.get(path)).toString());
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function given(name: string, text: string, options = {}): Promise<FileToImport> {
  return { ...(await keepFile(name, bytes(text), served.workspace.vault)), options };
}

/** The reports with which the job ends. */
async function reportsOf(job: string): Promise<ImportReport[]> {
  const events = (await served.api.get(`/api/cases/${CASE}/imports/${job}/events`)).toString();
  const last = events
    .trim()
    .split("\n\n")
    .at(-1)
    ?.replace(/^data: /, "");
  const event = importEvents.event.parse(JSON.parse(last ?? ""));
  if (event.type !== "done") throw new Error(JSON.stringify(event));
  return event.reports;
}

async function start(files: FileToImport[], dryRun = false): Promise<ImportReport[]> {
  const stated = files.map(({ fileName, sha256, options }) => ({ file: fileName, sha256, options }));
  const { body } = await post(`/api/cases/${CASE}/imports`, { files: stated, dryRun });
  return reportsOf(startImports.output.parse(body).import);
}

describe("an import that was cut off", () => {
  let unfinished: Source | undefined;

  test("is found unfinished with what was stated of it, in the case's history", async () => {
    const { store, vault } = served.workspace;
    const files = [await given("many-calls.csv", CALLS, OPTIONS), await given("empty.csv", "", OPTIONS)];
    const stop = new AbortController();
    const cut = importFiles(
      {
        files,
        case: CASE,
        user: "tester",
        signal: stop.signal,
        onProgress: ({ stage }) => stage === "write" && stop.abort(),
      },
      store,
      vault,
    );
    await expect(cut).rejects.toThrow(/abort/i);
    [unfinished] = await store.sources(SCOPE);
    expect(unfinished).toMatchObject({ state: "importing", warrant: "2026-117", seizedAt: "2026-01-01" });
    expect(unfinished?.watermark.batch).toBeGreaterThan(0);
  });

  test("is not gone on with under other statements", async () => {
    const { store, vault } = served.workspace;
    const files = [await given("many-calls.csv", CALLS, { ...OPTIONS, timezone: "Asia/Seoul" })];
    const other = importFiles({ files, case: CASE, user: "tester" }, store, vault);
    await expect(other).rejects.toMatchObject({ code: "import/stated-otherwise" });
  });

  test("goes on from the page with the files given with it, and equals one that ran through", async () => {
    const { store } = served.workspace;
    const path = `/api/cases/${CASE}/sources/${unfinished?.id}`;
    const { import: job, files } = resumeImport.output.parse((await post(`${path}/resume`, {})).body);
    expect(files.map(({ file }) => file)).toEqual(["many-calls.csv", "empty.csv"]);
    expect(await reportsOf(job)).toMatchObject([
      { outcome: "accept", read: ROWS, accepted: ROWS, source: unfinished?.id },
      { outcome: "refuse" },
    ]);
    const resumed = await graphHash(store.exportLines(SCOPE));
    undoSource.output.parse((await post(`${path}/undo`, { dryRun: false, reason: "again" })).body);
    await start([await given("many-calls.csv", CALLS, OPTIONS)]);
    expect(await graphHash(store.exportLines(SCOPE))).toBe(resumed);
  }, 180_000);

  test("goes on only while it is unfinished", async () => {
    const { store, vault } = served.workspace;
    const [source] = await store.sources(SCOPE);
    if (source === undefined) throw new Error("no source");
    await expect(resumeFiles(source, [], vault)).rejects.toMatchObject({ code: "import/not-unfinished" });
  });

  test("says that a file is in already under other statements", async () => {
    const [again] = await start([await given("copy.csv", CALLS, { ...OPTIONS, timezone: "Asia/Seoul" })]);
    expect(again).toMatchObject({ outcome: "unchanged", issues: [{ reason: "duplicate-file" }] });
    expect(again?.issues[0]?.message).toContain("timezone Asia/Phnom_Penh");
  });
});

test("a dry run from the page reports every row and writes nothing", async () => {
  const before = await get(`/api/cases/${CASE}/sources`);
  const file = await given("dry.csv", CALLS.replaceAll("+85512000001", "+85512000009"), OPTIONS);
  const [report] = await start([file], true);
  expect(report).toMatchObject({ outcome: "accept", read: ROWS, links: { called: ROWS } });
  expect(await get(`/api/cases/${CASE}/sources`)).toEqual(before);
});

test("columns matched by hand are kept as a profile, used by name, and given as a file", async () => {
  const text = "wer,wen,wann\n+85512000021,+821000000013,2026-03-04 13:22:10\n";
  const options = { profile: "calls", map: { from: "#1", to: "#2", at: "#3" } };
  const { fileName, sha256 } = await given("unheard-of.csv", text);
  const asked = { title: "Anrufe aus Wien", file: { file: fileName, sha256, options } };
  const kept = keepProfile.output.parse((await post(`/api/cases/${CASE}/profiles`, asked)).body);
  expect(kept).toMatchObject({ id: "anrufe-aus-wien", version: 1 });
  const { profiles } = listProfiles.output.parse(await get("/api/profiles"));
  expect(profiles.find(({ own }) => own)).toMatchObject({ id: kept.id, version: 1, isTable: true });
  expect(Profile.parse(await get(`/api/profiles/${kept.id}`))).toMatchObject({ id: kept.id, version: 1 });
  const [report] = await start([
    await given("next.csv", text.replace("13:22", "14:22"), { timezone: "Asia/Seoul" }),
  ]);
  expect(report).toMatchObject({ outcome: "accept", profile: kept.id, links: { called: 1 } });
  expect(await post(`/api/cases/${CASE}/profiles`, { ...asked, title: "calls" })).toMatchObject({
    status: 409,
    body: { error: { code: "profile/taken" } },
  });
});

function list(rows: string[]): string {
  return ["kind,list,reference,name,listed_on", ...rows, ""].join("\n");
}

test("a newer version of a list shows who was listed, delisted and changed", async () => {
  const [older] = await start([
    await given(
      "list-1.csv",
      list([
        "person,Fictional list,F-1,Person One,2026-01-01",
        "person,Fictional list,F-2,Person Two,2026-01-01",
      ]),
    ),
  ]);
  const newer = list([
    "person,Fictional list,F-2,Person Two,2026-02-01",
    "person,Fictional list,F-3,Person Three,2026-02-01",
  ]);
  const [asked] = await start([await given("list-2.csv", newer)]);
  expect(asked).toMatchObject({
    outcome: "confirm",
    needs: [{ reason: "list-version", proposed: older?.source }],
  });
  const [report] = await start([await given("list-2.csv", newer, { supersedes: older?.source })]);
  const path = `/api/cases/${CASE}/sources/${report?.source}/changes`;
  const changes = sourceChanges.output.parse(await get(path));
  expect(changes).toMatchObject({ older: older?.source, listed: 1, delisted: 1, changed: 1 });
  expect(changes.entries.map(({ what, name }) => `${what} ${name}`).toSorted()).toEqual([
    "changed Person Two",
    "delisted Person One",
    "listed Person Three",
  ]);
});
