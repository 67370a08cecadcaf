import { afterAll, beforeAll, expect, test } from "vitest";
import { decidePair, listCandidates, listDecisions, screenCase } from "#api/decisions.ts";
import { searchEntities } from "#api/graph.ts";
import { importAll, link, openCase, sourceIn, stated } from "../store-spec/builders.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const CASE = "api-decisions";
const LISTED = "person:decisions-list:7";
const OURS = "person:decisions-device:3";
const VICTIM = "person:decisions-device:4";

let served: ServedForTest;

beforeAll(async () => {
  served = await serveForTest();
  await post("/api/cases", { id: CASE, title: "Decisions", offences: [], handling: "" });
  const { store } = served.workspace;
  const { id } = await openCase(store, CASE);
  const source = sourceIn(id, 1);
  const birth_date = ["1990-03-04"];
  const listed = [{ standing: "wanted" as const, list: "Made-up", programs: [], reference: "7" }];
  await importAll(
    store,
    source,
    [link("holds", VICTIM, "document:passport:KR:M0000001", source.id)],
    [
      stated(LISTED, source.id, { names: ["김도빈"], attributes: { birth_date }, listed }),
      stated(OURS, source.id, { names: ["KIM DO BIN"], attributes: { birth_date } }),
      stated(VICTIM, source.id, { names: ["Dobin Kim"], attributes: { birth_date: ["1990-04-03"] } }),
    ],
  );
  await store.assess({
    case: id,
    entity: VICTIM,
    standing: "victim",
    reason: "found confined",
    author: "t",
    at: "2026-01-02",
  });
});

afterAll(() => served.end());

async function post(path: string, value: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { origin: served.origin, "content-type": "application/json" };
  const { status, body } = await served.api.send("POST", path, headers, JSON.stringify(value));
  return { status, body: JSON.parse(body.toString()) };
}

const get = async (path: string): Promise<unknown> =>
  JSON.parse((await served.api.get(`/api/cases/${CASE}${path}`)).toString());
const candidates = async () => listCandidates.output.parse(await get("/candidates"));
const decide = (verdict: string, reason = "same photograph", other = OURS) =>
  post(`/api/cases/${CASE}/decisions`, { one: LISTED, other, verdict, reason });

test("candidates come with what speaks for and against, and protected persons without what names them", async () => {
  const found = await candidates();
  expect(found.candidates[0]).toMatchObject({ a: OURS, b: LISTED });
  expect(found.candidates[0]!.findings.map(({ field }) => field)).toEqual(["birth_date", "name"]);
  const masked = found.candidates.find(({ a, b }) => a === VICTIM || b === VICTIM)!;
  expect(masked.findings.every(({ a, b }) => a === "" && b === "")).toBe(true);
  expect(found.entities.find(({ id }) => id === VICTIM)).toMatchObject({
    caption: "Protected person 1",
    names: [],
  });
  expect(JSON.stringify(found)).not.toContain("Dobin Kim");
});

test("what is decided leaves the queue, makes one, and comes back when it is withdrawn", async () => {
  const { body } = await decide("same");
  expect(decidePair.output.parse(body).decision).toMatchObject({ a: OURS, b: LISTED, verdict: "same" });
  expect((await candidates()).candidates.some(({ a, b }) => a === OURS && b === LISTED)).toBe(false);
  const found = searchEntities.output.parse(await get(`/search?text=${encodeURIComponent("김도빈")}`));
  expect(found.entities[0]).toMatchObject({ id: OURS, standing: { wanted: true } });

  expect((await decide("withdrawn", "two photographs")).status).toBe(200);
  expect((await decide("withdrawn")).body).toMatchObject({ error: { code: "decision/none" } });
  expect((await candidates()).candidates[0]).toMatchObject({ a: OURS, b: LISTED });
  const { decisions } = listDecisions.output.parse(await get("/decisions"));
  expect(decisions.map(({ verdict, reason, stands }) => [verdict, reason, stands])).toEqual([
    ["withdrawn", "two photographs", false],
    ["same", "same photograph", false],
  ]);
});

test("a hit of the screening stays on record when it is dismissed", async () => {
  expect((await decide("not_same", "another height")).status).toBe(200);
  const hits = screenCase.output.parse(await get("/screening?threshold=0.5"));
  expect(hits.candidates[0]).toMatchObject({
    a: OURS,
    b: LISTED,
    decision: { verdict: "not_same", reason: "another height" },
  });
  expect((await candidates()).candidates.some(({ a, b }) => a === OURS && b === LISTED)).toBe(false);
});

test("refuses two of different kinds, and who is not there", async () => {
  expect((await decide("same", "x", "phone:+85512000001")).body).toMatchObject({
    error: { code: "request/invalid" },
  });
  expect((await decide("same", "x", "person:nobody")).body).toMatchObject({
    error: { code: "entity/unknown" },
  });
});
