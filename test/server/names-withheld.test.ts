import { Readable } from "node:stream";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCandidates } from "#api/decisions.ts";
import { CHART_LANGUAGES } from "#model/chart.ts";
import { Disclosure } from "#model/disclosure.ts";
import { EXPORT_FORMAT_IDS } from "#model/export-format.ts";
import type { EntityId } from "#model/graph.ts";
import { CaseId } from "#model/source.ts";
import { localScope } from "#access/policy.ts";
import type { FileToWrite } from "#server/chart-package.ts";
import { importFiles, keepFile } from "#server/import-files.ts";
import { serveDemo } from "../browser/demo-served.ts";
import { placeOf, readable } from "../chart/find-names.ts";
import type { ServedForTest } from "./served.ts";

const CASE = CaseId.parse("names-withheld");
const SCOPE = localScope([CASE]);
const TITLE = { title: "Chart", caseTitle: "Case", handling: "", author: "t", date: "2026-11-24" };

let served: ServedForTest;
let persons: { id: EntityId; names: string[] }[];

beforeAll(async () => {
  served = await serveDemo(CASE, "Names withheld (fictional)");
  const { store } = served.workspace;
  const found = await store.statedEntities(await personsOfCase(), SCOPE);
  persons = found
    .map(({ id, statements = [] }) => ({ id, names: statements.flatMap(({ names }) => names) }))
    .filter(({ names }) => names.length >= 2 && names.every(isLong));
});

afterAll(() => served?.end());

async function personsOfCase(): Promise<EntityId[]> {
  const ids: EntityId[] = [];
  for await (const line of served.workspace.store.exportLines(SCOPE)) {
    const { entity, statement } = JSON.parse(line) as { entity?: EntityId; statement?: object };
    if (statement === undefined && entity?.startsWith("person:")) ids.push(entity);
  }
  return ids;
}

/** Shorter words stand in any text by chance. */
function isLong(name: string): boolean {
  return /^[\p{sc=Latin} .,'-]+$/u.test(name) ? name.length > 7 && name.includes(" ") : name.length > 2;
}

async function post(path: string, body: unknown): Promise<Buffer> {
  const headers = { origin: served.origin, "content-type": "application/json" };
  const answer = await served.api.send("POST", `/api/cases/${CASE}${path}`, headers, JSON.stringify(body));
  expect(answer.status, `${path} ${answer.body.subarray(0, 300).toString()}`).toBe(200);
  return answer.body;
}

/** A person of the case becomes a victim, and a further file, a note and a decision name them wherever one can write. */
async function protect({ id, names }: { id: EntityId; names: string[] }, other: EntityId): Promise<void> {
  const { store, vault } = served.workspace;
  const [first = "", second = first] = names;
  const calls = [
    "caller,callee,start_time,duration",
    `+85512000701,${first},2026-05-01 10:00:00,5`,
    "+85512000701,+85512000702,2026-05-01 10:00:00,5",
  ].join("\n");
  const file = await keepFile(`phone of ${first}.csv`, Readable.from([Buffer.from(calls)]), vault);
  const phones = [
    "phone,carrier,country,holder_ref,holder_kind,holder,role,imei",
    `+85512000702,Test Cell KH,KH,,,${second.normalize("NFD")},subscriber,`,
    `+85512000703,Test Cell KH,KH,,,${first.toUpperCase()} (sister),subscriber,`,
  ].join("\n");
  const saved = await keepFile(`${second}.csv`, Readable.from([Buffer.from(phones)]), vault);
  const options = {
    timezone: "UTC",
    device: `phone of ${second}`,
    exhibit: `E (${first})`,
    custodian: first,
  };
  for (const one of [file, saved]) {
    const asked = { files: [{ ...one, options }], case: CASE, user: "tester" };
    const [report] = await importFiles(asked, store, vault);
    expect(["accept", "partial"], JSON.stringify(report)).toContain(report?.outcome);
  }
  const at = new Date().toISOString();
  await store.assess({
    case: CASE,
    entity: id,
    standing: "victim",
    reason: `${first} said so`,
    author: "t",
    at,
  });
  await post("/decisions", {
    one: id,
    other,
    verdict: "not_same",
    reason: `${first} is older than ${second}`,
  });
}

/** Everything that is given out of the case by default. */
async function everythingGivenOut(stage: readonly EntityId[], language: string): Promise<FileToWrite[]> {
  const places = stage.map((id, i) => ({ id, x: (i * 7) % 11, y: i }));
  const setting = {
    paper: "A3",
    orientation: "landscape",
    language,
    arrangement: "network",
    across: 1,
    down: 1,
  };
  const origin = { type: "stage", places };
  const filter = { strongest: 12 };
  const asked = JSON.parse((await post("/charts/choice", { origin, filter, language })).toString()) as {
    selection: string;
  };
  const request = { title: { ...TITLE, selection: asked.selection }, setting, origin, filter };
  const disclosed = unzipSync(await post("/charts/disclosure", request));
  const files = Object.entries(disclosed).map(([name, body]) => ({ name, body }));
  for (const format of EXPORT_FORMAT_IDS) {
    files.push({
      name: `export.${format}`,
      body: new Uint8Array(await post(`/exports/${format}`, { entities: stage })),
    });
  }
  return files;
}

test("whoever becomes a victim is named in nothing that is given out, in no form, whatever the format", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.constantFrom(...CHART_LANGUAGES), async (pick, language) => {
      const person = persons[pick % persons.length]!;
      const other = persons[(pick + 1) % persons.length]!;
      await protect(person, other.id);
      const { store } = served.workspace;
      const near = (await store.expand(person.id, {}, 15, SCOPE)).graph.entities.map(({ id }) => id);
      const stage = [
        ...new Set([
          person.id,
          ...near,
          other.id,
          "phone:+85512000702" as EntityId,
          "phone:+85512000703" as EntityId,
        ]),
      ];
      const texts = await readable(await everythingGivenOut(stage, language));
      for (const name of person.names) expect(placeOf(texts, name), `${person.id} ${name}`).toBeUndefined();
      expect(texts.join("\n").length).toBeGreaterThan(100_000);
    }),
    { numRuns: 4, seed: 11, endOnFailure: true },
  );
}, 240_000);

test("the disclosure says what the chart leaves out, and who looked at what", async () => {
  const { candidates } = listCandidates.output.parse(
    JSON.parse((await served.api.get(`/api/cases/${CASE}/candidates`)).toString()),
  );
  const [pair] = candidates;
  await served.api.get(`/api/cases/${CASE}/entities/${encodeURIComponent(pair!.a)}`);
  const files = await everythingGivenOut([pair!.a, pair!.b, persons[0]!.id], "en");
  const disclosure = Disclosure.parse(
    JSON.parse(Buffer.from(files.find(({ name }) => name === "disclosure.json")!.body).toString()),
  );
  const open = disclosure.matches.find(({ stands }) => stands === "open");
  expect(open?.probability).toBeGreaterThan(0.05);
  expect(open?.findings.length).toBeGreaterThan(0);
  expect(disclosure.searches.some(({ objects }) => objects.includes(pair!.a))).toBe(true);
  expect(disclosure.queries.map(({ name }) => name)).toContain("links-among");
  for (const { text, parameters } of disclosure.queries) {
    for (const [, name = ""] of text.matchAll(/\$(\w+)/g)) expect(Object.keys(parameters)).toContain(name);
  }
});
