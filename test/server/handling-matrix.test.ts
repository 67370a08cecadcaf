import { Agent } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillPath, type AnyRoute } from "#api/route.ts";
import type { Action } from "#model/access.ts";
import { NO_FILTER } from "#model/view.ts";
import { sender, signIn, type ApiClient } from "../../bench/api-client.ts";
import { id, importAll, link, openCase, sourceIn, stated } from "../store-spec/builders.ts";
import { allRoutes } from "./routes.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const CASE = "handling-matrix";
const HUB = id("phone:+12025550140");
const OPEN = id("phone:+12025550141");
const HIDDEN = id("phone:+12025550149");
const PASSPHRASE = "sorghum lantern quartz 17";
/** What only the strict source says: its name for the hub, its own phone, its file, its note, its view. */
const MARKS = ["Hidden Ledger Name", "12025550149", "hidden-ledger.csv", "Hidden note", "Hidden view"];

/** What takes evidence out, reads it, or lists what was made from it. */
const READS: ReadonlySet<Action> = new Set([
  "read-graph",
  "read-source",
  "score",
  "chart",
  "disclose",
  "export",
  "show-name",
  "import",
]);

let served: ServedForTest;
const clients = new Map<string, ApiClient>();
const stranger = new Agent();
const known: Record<string, string> = {};

const own = (): Record<string, string> => ({ origin: served.origin, "content-type": "application/json" });
const post = async (client: ApiClient, path: string, body: object): Promise<Record<string, string>> => {
  const answer = await client.send("POST", path, own(), JSON.stringify(body));
  expect(answer.status, `${path}: ${answer.body.toString()}`).toBe(200);
  return JSON.parse(answer.body.toString()) as Record<string, string>;
};

beforeAll(async () => {
  served = await serveForTest();
  const { workspace, api } = served;
  const { store } = workspace;
  const { id: of } = await openCase(store, CASE);
  const plain = { ...sourceIn(of, 1), fileName: "open-ledger.csv" };
  await importAll(store, plain, [link("called", HUB, OPEN, plain.id)], [stated(HUB, plain.id)]);
  const strict = { ...sourceIn(of, 2), fileName: "hidden-ledger.csv", handling: "H2" as const };
  const secret = link("called", HUB, HIDDEN, strict.id, { count: 7 });
  const named = [stated(HUB, strict.id, { names: ["Hidden Ledger Name"] }), stated(HIDDEN, strict.id)];
  await importAll(store, strict, [secret], named);
  await post(api, `/api/cases/${CASE}/members`, { account: "tester", clearance: "H3" });
  for (const clearance of ["H1", "H3"]) {
    const name = `cleared ${clearance}`;
    const roles = ["analyst", "investigator", "prosecutor"];
    const { token } = await post(api, "/api/accounts", { name, roles });
    const taken = JSON.stringify({ token, passphrase: PASSPHRASE });
    await sender(served.origin, stranger)("POST", "/api/invitation", own(), taken);
    await post(api, `/api/cases/${CASE}/members`, { account: name, clearance });
    const account = { name, passphrase: PASSPHRASE };
    clients.set(clearance, await signIn(served.origin, served.signInAddress(), account));
  }
  const writer = clients.get("H3")!;
  await post(writer, `/api/cases/${CASE}/notes`, { entity: HIDDEN, text: "Hidden note", tags: [] });
  const content = {
    places: [HUB, HIDDEN].map((one, x) => ({ id: one, x, y: 0, pinned: false })),
    hidden: [],
    folds: [],
    expanded: [],
    filter: NO_FILTER,
    selected: [],
    trail: [],
  };
  const view = await post(writer, `/api/cases/${CASE}/views`, { title: "Hidden view", content });
  Object.assign(known, { source: strict.id, link: secret.id, view: view["id"] });
}, 120_000);

afterAll(async () => {
  for (const client of clients.values()) client.close();
  stranger.destroy();
  await served.end();
});

/** One request that fits every reading route, and asks for what is hidden wherever it can. */
function requestFor({ method, path }: AnyRoute): { path: string; body: string | undefined } {
  const ids = [HUB, HIDDEN];
  const fields: Record<string, unknown> = {
    case: CASE,
    source: known["source"],
    id: path.includes("/links/") ? known["link"] : path.includes("/views/") ? known["view"] : HIDDEN,
    format: "csv",
    text: path.endsWith("/search") ? "Hidden" : "x",
    ids,
    from: path.endsWith("/lines") ? 1 : HUB,
    to: path.endsWith("/lines") ? 2 : HIDDEN,
    origin: { type: "stage", places: ids.map((one, x) => ({ id: one, x, y: 0 })) },
    kind: path.endsWith("/screening") ? "person" : "phone",
    title: { title: "A chart", caseTitle: "A case", author: "A person" },
    ...(path.endsWith("/neighbours") && { id: HUB }),
  };
  const { path: filled, rest } = fillPath(path, fields);
  if (method !== "GET") return { path: filled, body: JSON.stringify(rest) };
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  query.delete("origin");
  query.delete("title");
  if (path.endsWith("/neighbours")) query.delete("from");
  return { path: `${filled}?${query}`, body: undefined };
}

const reading = (await allRoutes()).filter(
  ({ action, path, answers, method }) =>
    READS.has(action) &&
    path.includes("/:case") &&
    method !== "DELETE" &&
    (answers === "json" || answers === "file") &&
    !/:run|:import|:cluster|resume|approval|\/profiles$|\/proposals$|\/draft$|\/reproduction$/.test(path),
);

async function ask(clearance: string, route: AnyRoute): Promise<{ status: number; text: string }> {
  const { path, body } = requestFor(route);
  const headers = body === undefined ? {} : own();
  const answer = await clients.get(clearance)!.send(route.method, path, headers, body);
  return { status: answer.status, text: answer.body.toString("latin1") };
}

test.each(reading.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s says nothing of a stricter source to who is not cleared for it",
  async (_, route) => {
    const { status, text } = await ask("H1", route);
    expect(status).toBeLessThan(500);
    const asked = requestFor(route);
    const repeated = `${asked.path} ${asked.body ?? ""}`;
    const shown = MARKS.filter((mark) => text.includes(mark) && !(status >= 400 && repeated.includes(mark)));
    expect(shown).toEqual([]);
  },
);

test("the same requests show it to who is cleared: they do ask for it", async () => {
  const seen = new Set<string>();
  for (const route of reading) {
    const { text } = await ask("H3", route);
    for (const mark of MARKS) if (text.includes(mark)) seen.add(mark).add(route.path);
  }
  expect([...seen]).toEqual(expect.arrayContaining(MARKS));
  expect([...seen]).toEqual(
    expect.arrayContaining([
      "/api/cases/:case/search",
      "/api/cases/:case/entities/:id",
      "/api/cases/:case/entities/:id/neighbours",
      "/api/cases/:case/entities/:id/remarks",
      "/api/cases/:case/between",
      "/api/cases/:case/links/:id",
      "/api/cases/:case/sources",
      "/api/cases/:case/views",
      "/api/cases/:case/views/:id",
    ]),
  );
});

test("a chart for court and an export leave it out even for who is cleared, until leave is recorded", async () => {
  const exported = reading.find(({ action }) => action === "export")!;
  expect((await ask("H3", exported)).text).not.toContain("12025550149");
  const { api } = served;
  const source = known["source"];
  const leave = { use: "sharing", reason: "Letter of 1 March." };
  await post(api, `/api/cases/${CASE}/sources/${source}/leave`, leave);
  expect((await ask("H3", exported)).text).toContain("12025550149");
});
