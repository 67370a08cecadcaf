import { Agent } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ACCOUNT, sender, signIn, type ApiClient } from "../../bench/api-client.ts";
import { verifyAudit } from "#access/audit/verify-audit.ts";
import { readAudit } from "#access/audit/report-audit.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const SOK = { name: "Sok", passphrase: "sorghum lantern quartz 17" };
const CASE = { id: "accounts-one", title: "One", offences: [], handling: "" };

let served: ServedForTest;

beforeAll(async () => {
  served = await serveForTest();
  await post(served.api, "/api/cases", CASE);
});
afterAll(() => served.end());

function post(api: ApiClient, path: string, body: object, method = "POST"): ReturnType<ApiClient["send"]> {
  const headers = { origin: served.origin, "content-type": "application/json" };
  return api.send(method, path, headers, JSON.stringify(body));
}

async function codeOf(answer: ReturnType<ApiClient["send"]>): Promise<string> {
  const { body } = await answer;
  return z.object({ error: z.object({ code: z.string() }) }).parse(JSON.parse(body.toString())).error.code;
}

async function invite(name: string, roles: string[]): Promise<string> {
  const { body } = await post(served.api, "/api/accounts", { name, roles });
  return z.object({ token: z.string() }).parse(JSON.parse(body.toString())).token;
}

let sok: ApiClient;

test("an invited account sets its passphrase, once, and signs in", async () => {
  const token = await invite(SOK.name, ["analyst"]);
  const stranger: ApiClient = {
    send: sender(served.origin, new Agent()),
    get: served.api.get,
    close: () => {},
  };
  expect(await codeOf(post(stranger, "/api/invitation", { token, passphrase: "too short" }))).toBe(
    "access/weak-passphrase",
  );
  const taken = await post(stranger, "/api/invitation", { token, passphrase: SOK.passphrase });
  expect(taken.status).toBe(200);
  expect(await codeOf(post(stranger, "/api/invitation", { token, passphrase: SOK.passphrase }))).toBe(
    "access/token-used",
  );
  sok = await signIn(served.origin, served.signInAddress(), SOK);
});

test("whoever is no member sees no case and learns of none, by whatever path", async () => {
  expect(JSON.parse((await sok.get("/api/cases")).toString())).toEqual({ cases: [] });
  for (const path of ["overview", "search?text=x", "sources", "entities/phone:%2B12025550100"]) {
    const hidden = await sok.send("GET", `/api/cases/${CASE.id}/${path}`);
    const missing = await sok.send("GET", `/api/cases/no-such-case1/${path}`);
    expect(hidden.status).toBe(404);
    expect(hidden.body.toString().replaceAll(CASE.id, "no-such-case1")).toBe(missing.body.toString());
  }
});

test("a member may do what the roles say, and no more", async () => {
  expect((await post(served.api, `/api/cases/${CASE.id}/members`, { account: SOK.name })).status).toBe(200);
  expect((await sok.send("GET", `/api/cases/${CASE.id}/overview`)).status).toBe(200);
  expect(await codeOf(sok.send("GET", `/api/cases/${CASE.id}/members`))).toBe("access/role");
  expect(await codeOf(sok.send("GET", "/api/accounts"))).toBe("access/role");
  expect(await codeOf(sok.send("GET", "/api/audit"))).toBe("access/role");
});

test("the last supervisor of a case stays, and an ended membership ends what it allowed", async () => {
  const members = `/api/cases/${CASE.id}/members`;
  expect(await codeOf(post(served.api, `${members}/${ACCOUNT.name}`, {}, "DELETE"))).toBe(
    "access/last-supervisor",
  );
  expect((await post(served.api, `${members}/${SOK.name}`, {}, "DELETE")).status).toBe(200);
  expect((await sok.send("GET", `/api/cases/${CASE.id}/overview`)).status).toBe(404);
});

test("disabling an account ends its sessions at once", async () => {
  expect((await sok.send("GET", "/api/cases")).status).toBe(200);
  expect((await post(served.api, `/api/accounts/${SOK.name}`, { isDisabled: true })).status).toBe(200);
  expect((await sok.send("GET", "/api/cases")).status).toBe(401);
  expect((await post(served.api, `/api/accounts/${SOK.name}`, { isDisabled: false })).status).toBe(200);
  expect((await sok.send("GET", "/api/cases")).status).toBe(401);
});

test("an operator makes no supervisor, not of himself either", async () => {
  const operator = { name: "Op", passphrase: "granite teapot willow 83" };
  const token = await invite(operator.name, ["operator"]);
  const stranger: ApiClient = {
    send: sender(served.origin, new Agent()),
    get: served.api.get,
    close: () => {},
  };
  await post(stranger, "/api/invitation", { token, passphrase: operator.passphrase });
  const api = await signIn(served.origin, served.signInAddress(), operator);
  for (const [path, body] of [
    ["/api/accounts", { name: "Mate", roles: ["supervisor"] }],
    ["/api/accounts/Op", { roles: ["supervisor"] }],
    [`/api/accounts/${ACCOUNT.name}/invitation`, {}],
    [`/api/accounts/${ACCOUNT.name}`, { isDisabled: true }],
  ] as const) {
    expect(await codeOf(post(api, path, body)), path).toBe("access/role");
  }
  expect(JSON.parse((await api.get("/api/cases")).toString())).toEqual({ cases: [] });
  api.close();
});

test("wrong passphrases are slowed down, and a right one does not help meanwhile", async () => {
  const other = await serveForTest();
  const wrong = { name: ACCOUNT.name, passphrase: "not this one at all" };
  const headers = { origin: other.origin, "content-type": "application/json" };
  const codes: string[] = [];
  for (let guess = 0; guess < 7; guess++) {
    codes.push(await codeOf(other.api.send("POST", "/api/session", headers, JSON.stringify(wrong))));
  }
  expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => "access/wrong-credentials"));
  expect(codes.at(-1)).toBe("access/too-many-attempts");
  expect(await codeOf(other.api.send("POST", "/api/session", headers, JSON.stringify(ACCOUNT)))).toBe(
    "access/too-many-attempts",
  );
  await other.end();
});

test("the log holds, has each of it, and neither a name searched for nor a passphrase", async () => {
  const secret = "Zarkovian Name Nobody Has";
  await served.api.get(`/api/cases/${CASE.id}/search?text=${encodeURIComponent(secret)}`);
  const { directory, key } = served.workspace.audit;
  expect(await verifyAudit(directory, { publicKey: key.publicKey })).not.toHaveProperty("bad");
  const entries = [];
  for await (const entry of readAudit(directory)) entries.push(entry);
  const text = JSON.stringify(entries);
  for (const hidden of [secret, SOK.passphrase, ACCOUNT.passphrase]) expect(text).not.toContain(hidden);
  expect(entries.at(-1)).toMatchObject({
    actor: ACCOUNT.name,
    case: CASE.id,
    what: "GET /api/cases/:case/search",
    decision: "allow",
  });
  expect(entries).toContainEqual(
    expect.objectContaining({ actor: SOK.name, decision: "deny", reason: "role" }),
  );
  expect(entries).toContainEqual(
    expect.objectContaining({ actor: SOK.name, decision: "deny", reason: "not-a-member" }),
  );
});
