import { performance } from "node:perf_hooks";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { STRANGER_RATE } from "#access/rate-limit.ts";
import { Agent } from "node:http";
import { ACCOUNT, type ApiClient, sender, signIn } from "../../bench/api-client.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

let served: ServedForTest;
/** Signed in before the flood of strangers, who are counted by the same address as a sign-in. */
let busy: ApiClient;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

beforeAll(async () => {
  served = await serveForTest();
  busy = await signIn(served.origin, served.signInAddress(), ACCOUNT, 60);
});
afterAll(async () => {
  agent.destroy();
  busy.close();
  await served.end();
});
afterEach(() => vi.restoreAllMocks());

const own = (): Record<string, string> => ({ origin: served.origin, "content-type": "application/json" });
const codeOf = (body: Buffer): string =>
  (JSON.parse(body.toString()) as { error: { code: string } }).error.code;

test("a flood of strangers is answered with 429 and when to come back; who is signed in goes on", async () => {
  const stranger = sender(served.origin, agent);
  const asked = Array.from({ length: 2 * STRANGER_RATE.burst }, () => stranger("GET", "/api/cases"));
  const answers = await Promise.all(asked);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers["retry-after"]).toBe("1");
  expect(codeOf(refused[0]!.body)).toBe("access/too-many-requests");
  expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(STRANGER_RATE.burst);
  expect((await served.api.send("GET", "/api/cases")).status).toBe(200);
});

test("one session has eight requests answered at once, and is told to wait with more", async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => busy.send("GET", "/api/cases")));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(8);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect((await busy.send("GET", "/api/cases")).status).toBe(200);
});

test("what takes evidence out or gives rights needs the passphrase of the last ten minutes", async () => {
  const { api } = served;
  const newAccount = (name: string) =>
    api.send("POST", "/api/accounts", own(), JSON.stringify({ name, roles: ["analyst"] }));
  expect((await newAccount("one")).status).toBe(200);
  const real = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => real() + 11 * 60_000);
  const late = await newAccount("two");
  expect([late.status, codeOf(late.body)]).toEqual([403, "access/confirm"]);
  expect((await api.send("GET", "/api/accounts")).status).toBe(200);

  const confirm = (passphrase: string) =>
    api.send("POST", "/api/session/confirmation", own(), JSON.stringify({ passphrase }));
  expect(codeOf((await confirm("not the passphrase")).body)).toBe("access/wrong-credentials");
  const renewed = await confirm(ACCOUNT.passphrase);
  expect(renewed.status).toBe(200);
  expect((await api.send("GET", "/api/accounts")).status).toBe(401);

  const { token } = JSON.parse(renewed.body.toString()) as { token: string };
  const cookie = (renewed.headers["set-cookie"] as string[])[0]?.split(";")[0];
  const headers = { ...own(), cookie, "x-redthread-token": token };
  const body = JSON.stringify({ name: "two", roles: ["analyst"] });
  expect((await sender(served.origin, agent)("POST", "/api/accounts", headers, body)).status).toBe(200);
});
