import { afterAll, beforeAll, expect, test } from "vitest";
import { decidePair, listCandidates, listDecisions, screenCase } from "#api/decisions.ts";
import { searchEntities } from "#api/graph.ts";
import { importAll, link, openCase, sourceIn, stated } from "../store-spec/builders.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const CASE = "api-decisions";
const LISTED = "person:decisions-list:7";
const OURS = "person:decisions-device:3";
const VICTIM = "person:decisions-device:4";
const UNNAMED = "person:decisions-device:5";
const ACCOUNT = "bank_account:kr004:9000001";
const OTHER_ACCOUNT = "bank_account:kr088:9000002";
const NAMESAKE = "person:decisions-device:6";

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
      stated(UNNAMED, source.id, { names: ["Sok Chan Dara"] }),
      stated(NAMESAKE, source.id, { names: ["SOK Chandara"] }),
      stated(ACCOUNT, source.id, { attributes: { holder: ["이지은"] } }),
      stated(OTHER_ACCOUNT, source.id, { attributes: { holder: ["LEE JI EUN"] } }),
      stated("bank_account:kr088:9000003", source.id, { attributes: { holder: ["SOK Chandara"] } }),
      stated("bank_account:kr004:9000004", source.id, { attributes: { holder: ["Sok Chan Dara"] } }),
    ],
  );
  for (const entity of [VICTIM, UNNAMED])
    await store.assess({
      case: id,
      entity,
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
  expect(masked.findings).toMatchObject([{ field: "birth_date", a: "", b: "" }]);
  expect(found.entities.find(({ id }) => id === VICTIM)).toMatchObject({
    caption: "Protected person 1",
    names: [],
  });
  expect(JSON.stringify(found)).not.toContain("Dobin Kim");
});

test("whom only a name is like is not told to be like a protected person: not shown, not counted, not screened", async () => {
  for (const path of ["/candidates?least=0.05&limit=500", "/screening?threshold=0.05&limit=500"]) {
    const { candidates: found, total } = listCandidates.output.parse(await get(path));
    expect(found.some(({ a, b }) => [a, b].includes(UNNAMED as never))).toBe(false);
    expect(total).toBe(found.length);
  }
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

test("accounts under similar names are proposed, stay two, and may be decided to have one holder", async () => {
  const accounts = async () =>
    listCandidates.output.parse(await get("/candidates?kind=bank_account&least=0.05")).candidates;
  expect((await accounts()).map(({ a, b }) => [a, b])).toEqual([[ACCOUNT, OTHER_ACCOUNT]]);
  const verdict = (said: string) =>
    post(`/api/cases/${CASE}/decisions`, {
      one: ACCOUNT,
      other: OTHER_ACCOUNT,
      verdict: said,
      reason: "signature",
    });
  expect((await verdict("same")).body).toMatchObject({ error: { code: "request/invalid" } });
  expect((await verdict("one_holder")).status).toBe(200);
  expect(await accounts()).toEqual([]);
  const found = searchEntities.output.parse(await get("/search?text=9000002"));
  expect(found.entities[0]?.id).toBe(OTHER_ACCOUNT);
});
