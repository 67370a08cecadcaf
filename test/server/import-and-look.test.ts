import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importEvents, startImports } from "#api/imports.ts";
import { searchEntities, showEntity, showLink } from "#api/graph.ts";
import { sourceLines } from "#api/sources.ts";
import type { ImportReport } from "#model/import-report.ts";
import { Proposal } from "#model/proposal.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const CASE = "api-journey";
const FILE = "통화내역.csv";
const CSV = [
  "caller,callee,start_time,duration",
  "+85512000001,+85512000002,2026-01-02 03:04:05,61",
  "+85512000001,+85512000003,2026-02-30 00:00:00,5",
  "8.55E+10,+85512000002,2026-01-03 10:00:00,7",
  "+85512000003,+85512000002,2026-01-04 11:00:00,8",
  "",
].join("\r\n");

let served: ServedForTest;

beforeAll(async () => {
  served = await serveForTest();
  await post("/api/cases", { id: CASE, title: "Journey", offences: [], handling: "" });
});

afterAll(() => served.end());

async function post(path: string, value: unknown): Promise<unknown> {
  const headers = { origin: served.origin, "content-type": "application/json" };
  const { body } = await served.api.send("POST", path, headers, JSON.stringify(value));
  return JSON.parse(body.toString());
}

async function get(path: string): Promise<unknown> {
  return JSON.parse((await served.api.get(path)).toString());
}

async function upload(name: string, content: Buffer): Promise<Proposal> {
  const boundary = "boundary-of-the-test";
  const body = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = { origin: served.origin, "content-type": `multipart/form-data; boundary=${boundary}` };
  const answer = await served.api.send("POST", `/api/cases/${CASE}/files`, headers, body);
  expect(answer.status, answer.body.toString()).toBe(200);
  return Proposal.parse(JSON.parse(answer.body.toString()));
}

async function importAndWait(proposal: Proposal, options: object): Promise<ImportReport[]> {
  const files = [{ file: proposal.file, sha256: proposal.sha256, options }];
  const started = startImports.output.parse(await post(`/api/cases/${CASE}/imports`, { files }));
  const events = (await served.api.get(`/api/cases/${CASE}/imports/${started.import}/events`)).toString();
  const last = events
    .trim()
    .split("\n\n")
    .at(-1)
    ?.replace(/^data: /, "");
  const event = importEvents.event.parse(JSON.parse(last ?? ""));
  if (event.type !== "done") throw new Error(JSON.stringify(event));
  return event.reports;
}

describe("a file given to the page", () => {
  let report: ImportReport | undefined;

  test("is kept whole and recognised, before anything enters the graph", async () => {
    const proposal = await upload(FILE, Buffer.from(CSV));
    expect(proposal.sha256).toBe(createHash("sha256").update(CSV).digest("hex"));
    expect(proposal).toMatchObject({ file: FILE, profile: "calls", encoding: "utf-8", headerLine: 1 });
    expect(await get(`/api/cases/${CASE}/overview`)).toMatchObject({ sources: 0, entities: {} });
    [report] = await importAndWait(proposal, { timezone: "Asia/Phnom_Penh", grade: "B2" });
  });

  test("goes in but for the row that has no caller, which is named with its line and text", () => {
    expect(report).toMatchObject({ outcome: "partial", read: 4, accepted: 3, rejected: 1 });
    const reject = report?.issues.find((issue) => issue.disposition === "reject");
    expect(reject).toMatchObject({
      line: 4,
      reason: "lossy-number",
      value: "8.55E+10",
      raw: CSV.split("\r\n")[3],
    });
    const flag = report?.issues.find((issue) => issue.disposition === "flag");
    expect(flag).toMatchObject({ line: 3, reason: "bad-date", value: "2026-02-30 00:00:00" });
  });

  test("gives the rejected row back as a file", async () => {
    const rejects = (
      await served.api.get(`/api/cases/${CASE}/sources/${report?.source}/rejects.csv`)
    ).toString();
    expect(rejects.split("\r\n")).toHaveLength(3);
    expect(rejects).toContain("4,4,");
    expect(rejects).toContain("8.55E+10");
  });

  test("is found by a fragment, and every link leads back to the line of the file", async () => {
    const found = searchEntities.output.parse(await get(`/api/cases/${CASE}/search?text=12000002`));
    expect(found.entities.map((entity) => entity.id)).toEqual(["phone:+85512000002"]);
    const id = encodeURIComponent("phone:+85512000002");
    const shown = showEntity.output.parse(await get(`/api/cases/${CASE}/entities/${id}`));
    expect(shown.counts).toEqual([{ link: "called", kind: "phone", neighbours: 2 }]);
    const { graph } = (await get(`/api/cases/${CASE}/entities/${id}/neighbours`)) as {
      graph: { links: { id: string; from: string }[] };
    };
    const call = graph.links.find((link) => link.from === "phone:+85512000001");
    const { link } = showLink.output.parse(await get(`/api/cases/${CASE}/links/${call?.id}`));
    expect(link.events).toMatchObject({ lines: [2], at: ["2026-01-02T03:04:05+07:00"], seconds: [61] });
    const path = `/api/cases/${CASE}/sources/${link.source}/lines?from=2&to=2&around=1`;
    const { header, lines } = sourceLines.output.parse(await get(path));
    expect(header).toBe(CSV.split("\r\n")[0]);
    expect(lines).toEqual([
      { line: 1, text: CSV.split("\r\n")[0], cited: false },
      { line: 2, text: CSV.split("\r\n")[1], cited: true },
      { line: 3, text: CSV.split("\r\n")[2], cited: false },
    ]);
  });

  test("changes nothing the second time, and all goes with its undo", async () => {
    const again = await importAndWait(await upload("same bytes.csv", Buffer.from(CSV)), {
      timezone: "Asia/Phnom_Penh",
      grade: "B2",
    });
    expect(again).toMatchObject([{ outcome: "unchanged", source: report?.source, read: 4, accepted: 3 }]);
    const undo = `/api/cases/${CASE}/sources/${report?.source}/undo`;
    const preview = await post(undo, { dryRun: true });
    expect(preview).toMatchObject({ entities: 3, links: 3, statements: 3, kinds: { phone: 3, called: 3 } });
    expect(await get(`/api/cases/${CASE}/overview`)).toMatchObject({ sources: 1, entities: { phone: 3 } });
    expect(await post(undo, { dryRun: false, reason: "wrong zone" })).toEqual(preview);
    expect(await get(`/api/cases/${CASE}/sources`)).toMatchObject({
      sources: [{ state: "undone", undoings: [{ by: "tester", reason: "wrong zone" }] }],
    });
    expect(await get(`/api/cases/${CASE}/overview`)).toMatchObject({ entities: {}, links: {} });
  });

  test("that is no table is refused with advice, and nothing enters", async () => {
    const proposal = await upload("report.ufdr", Buffer.from("504b0304140000000800", "hex"));
    expect(proposal.profile).toBeUndefined();
    expect(proposal.refusal).toMatch(/zip|archive|unpack/i);
  });
});

test.each([
  ["/api/cases/NOT_A_CASE/overview", 400, "request/invalid"],
  [`/api/cases/${CASE}/entities/phone%3A%2B85512999999`, 404, "entity/unknown"],
  [`/api/cases/${CASE}/sources/source:${"0".repeat(32)}/report`, 404, "source/unknown"],
  [`/api/cases/${CASE}/imports/none/events`, 404, "import/unknown"],
  ["/nowhere", 404, "request/unknown-path"],
])("%s is answered with %i %s", async (path, status, code) => {
  const answer = await served.api.send("GET", path);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body.toString())).toMatchObject({ error: { code } });
});
