import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXPORT_FORMATS } from "#exchange/formats.ts";
import { EXPORT_FORMAT_IDS } from "#model/export-format.ts";
import type { Graph } from "#model/graph.ts";
import { CaseId } from "#model/source.ts";
import { localScope } from "#access/policy.ts";
import { readAudit } from "#access/audit/report-audit.ts";
import { essence } from "../exchange/essence.ts";
import { readBack } from "../exchange/export-of.ts";
import { importAll, link, sourceIn, stated } from "../store-spec/builders.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const CASE = CaseId.parse("api-exports");
const SCOPE = localScope([CASE]);
const PHONES = ["phone:+85512000801", "phone:+85512000802", "phone:+85512000803"] as const;
const PERSON = "person:exports:1";

let served: ServedForTest;

beforeAll(async () => {
  served = await serveForTest();
  await send("/api/cases", { id: CASE, title: "Exports", offences: [], handling: "RESTRICTED" });
  const { store } = served.workspace;
  const source = sourceIn(CASE, 1);
  const [a, b, c] = PHONES;
  const events = { lines: [2, 4], at: ["2026-01-02T03:04:05Z", ""], seconds: [61, -1] };
  await importAll(
    store,
    source,
    [
      link("called", a, b, source.id, { count: 2, events }),
      link("called", b, c, source.id, { events: { lines: [3], seconds: [5] } }),
      link("holds", PERSON, a, source.id, { attributes: { role: ["owner"] } }),
    ],
    [
      stated(PERSON, source.id, {
        names: ["=SUM(A1)", "김도빈"],
        attributes: { nationality: ["KR"], remarks: ["'quoted", "-12"] },
        listed: [
          { standing: "wanted", list: "Made-up", programs: ["P"], reference: "7", from: "2026-01-01" },
        ],
      }),
    ],
  );
});

afterAll(() => served.end());

function send(path: string, body: object): ReturnType<ServedForTest["api"]["send"]> {
  const headers = { origin: served.origin, "content-type": "application/json" };
  return served.api.send("POST", path, headers, JSON.stringify(body));
}

async function wholeCase(): Promise<Graph> {
  const { store } = served.workspace;
  const ids = [...PHONES, PERSON] as unknown as Graph["entities"][number]["id"][];
  const between = await store.between(ids, SCOPE);
  return {
    entities: await store.statedEntities(ids, SCOPE),
    links: await store.links(
      between.links.map(({ id }) => id),
      SCOPE,
    ),
  };
}

const READ_BACK = EXPORT_FORMAT_IDS.filter((id) => EXPORT_FORMATS[id].readBack);

describe.each(READ_BACK)("the case as %s", (format) => {
  test("is a file of that name, and what is read back is the case", async () => {
    const { status, headers, body } = await send(`/api/cases/${CASE}/exports/${format}`, {});
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toBe(
      `attachment; filename*=UTF-8''${CASE}.${EXPORT_FORMATS[format].extension}`,
    );
    const { graph, rejected } = await readBack(format, body);
    expect(rejected).toEqual([]);
    expect(essence(graph)).toEqual(essence(await wholeCase()));
  });
});

test("the case as a Cypher script names all of it, and is said not to be read back", async () => {
  const { body } = await send(`/api/cases/${CASE}/exports/cypher`, {});
  for (const text of [...PHONES, "김도빈", "RESTRICTED"]) expect(body.toString()).toContain(text);
  expect(EXPORT_FORMAT_IDS.filter((id) => !READ_BACK.includes(id))).toEqual(["cypher"]);
});

test("of chosen entities and links no more is given out", async () => {
  const [a, b] = PHONES;
  const { body } = await send(`/api/cases/${CASE}/exports/csv`, { entities: [a, b] });
  const { graph } = await readBack("csv", body);
  expect(graph.entities.map(({ id }) => id).toSorted()).toEqual([a, b]);
  expect(graph.links.map(({ kind }) => kind)).toEqual(["called"]);
  const without = await send(`/api/cases/${CASE}/exports/csv`, { entities: [a, b], links: [] });
  expect((await readBack("csv", without.body)).graph.links).toEqual([]);
});

test("refuses a format we do not write and entities that are not there, and records every export", async () => {
  expect((await send(`/api/cases/${CASE}/exports/anb`, {})).body.toString()).toContain("request/invalid");
  const nobody = await send(`/api/cases/${CASE}/exports/csv`, { entities: ["person:nobody"] });
  expect(nobody.body.toString()).toContain("chart/empty");
  let recorded = 0;
  for await (const { action, case: of } of readAudit(served.workspace.audit.directory)) {
    if (action === "export" && of === CASE) recorded += 1;
  }
  expect(recorded).toBe(EXPORT_FORMAT_IDS.length + 3);
});
