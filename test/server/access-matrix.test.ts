import { Agent } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { POLICY } from "#access/policy.ts";
import type { AnyRoute } from "#api/route.ts";
import { ROLES, type Role } from "#model/access.ts";
import { readAudit } from "#access/audit/report-audit.ts";
import { sender, signIn, type ApiClient } from "../../bench/api-client.ts";
import { allRoutes, pathOf } from "./routes.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const INSIDE = "matrix-inside";
const OUTSIDE = "matrix-outside";
const PASSPHRASE = "sorghum lantern quartz 17";

let served: ServedForTest;
const clients = new Map<Role, ApiClient>();
const stranger = new Agent();
const routes = (await allRoutes()).filter(({ action }) => action !== "session");
const inCase = routes.filter(({ path }) => path.includes("/:case"));

const own = (): Record<string, string> => ({ origin: served.origin, "content-type": "application/json" });

beforeAll(async () => {
  served = await serveForTest();
  const { api } = served;
  const post = (path: string, body: object): ReturnType<ApiClient["send"]> =>
    api.send("POST", path, own(), JSON.stringify(body));
  for (const id of [INSIDE, OUTSIDE]) {
    await post("/api/cases", { id, title: id, offences: [], handling: "" });
  }
  for (const role of ROLES) {
    const { body } = await post("/api/accounts", { name: `a ${role}`, roles: [role] });
    const { token } = z.object({ token: z.string() }).parse(JSON.parse(body.toString()));
    await sender(served.origin, stranger)(
      "POST",
      "/api/invitation",
      own(),
      JSON.stringify({ token, passphrase: PASSPHRASE }),
    );
    await post(`/api/cases/${INSIDE}/members`, { account: `a ${role}` });
    const account = { name: `a ${role}`, passphrase: PASSPHRASE };
    clients.set(role, await signIn(served.origin, served.signInAddress(), account));
  }
}, 120_000);

afterAll(async () => {
  for (const client of clients.values()) client.close();
  stranger.destroy();
  await served.end();
});

const REFUSALS = new Set([
  "access/sign-in",
  "access/role",
  "access/foreign-origin",
  "access/unknown-host",
  "case/unknown",
]);

/** What the server says of a request that fits no schema: the code of the refusal, or `let through`. */
async function answerTo(
  send: ApiClient["send"],
  route: AnyRoute,
  id: string,
  headers = own(),
): Promise<string> {
  const hasBody = route.method !== "GET";
  const { status, body } = await send(
    route.method,
    pathOf(route, id),
    hasBody ? headers : {},
    hasBody ? '{"nothing":"fits"}' : undefined,
  );
  if (status < 400) return "let through";
  if (status >= 500) throw new Error(`${route.method} ${route.path}: ${status} ${body.toString()}`);
  const { code } = z
    .object({ error: z.object({ code: z.string() }) })
    .parse(JSON.parse(body.toString())).error;
  return REFUSALS.has(code) ? code : "let through";
}

test("every route is looked at, and each names an action", () => {
  expect(routes.length).toBeGreaterThan(25);
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
});

const named = (some: readonly AnyRoute[]): [string, AnyRoute][] =>
  some.map((route) => [`${route.method} ${route.path}`, route]);

const client = (role: Role): ApiClient["send"] => {
  const found = clients.get(role);
  if (found === undefined) throw new Error(role);
  return found.send;
};

const mayDo = (role: Role, { action }: AnyRoute): boolean =>
  POLICY[action as keyof typeof POLICY].includes(role);

test.each(named(routes))("%s answers nobody who is not signed in", async (_, route) => {
  expect(await answerTo(sender(served.origin, stranger), route, INSIDE)).toBe("access/sign-in");
});

test.each(named(routes))("%s answers a member as the table says", async (_, route) => {
  for (const role of ROLES) {
    const expected = mayDo(role, route) ? "let through" : "access/role";
    expect(await answerTo(client(role), route, INSIDE), role).toBe(expected);
  }
});

test.each(named(inCase))("%s tells who is no member as much as of a case that is not", async (_, route) => {
  for (const role of ROLES) {
    expect(await answerTo(client(role), route, OUTSIDE), role).toBe("case/unknown");
    expect(await answerTo(client(role), route, "no-such-case"), role).toBe("case/unknown");
  }
});

test.each(named(routes.filter(({ method }) => method !== "GET")))(
  "%s lets nothing in that is forged",
  async (_, route) => {
    const { send } = served.api;
    for (const [forged, code] of [
      [{ ...own(), origin: "http://evil.example" }, "access/foreign-origin"],
      [{ ...own(), origin: "null" }, "access/foreign-origin"],
      [{ ...own(), "sec-fetch-site": "same-site" }, "access/foreign-origin"],
      [{ ...own(), host: "127.0.0.1" }, "access/unknown-host"],
      [{ ...own(), "x-redthread-token": "guess" }, "access/sign-in"],
    ] as const) {
      expect(await answerTo(send, route, INSIDE, forged)).toBe(code);
    }
    const plain = { ...own(), "content-type": "text/plain" };
    expect((await send(route.method, pathOf(route, INSIDE), plain, "{}")).status).toBe(415);
  },
);

test("each refusal of somebody who is signed in is in the log", async () => {
  const refused = new Set<string>();
  for await (const entry of readAudit(served.workspace.audit.directory)) {
    if (entry.decision === "deny") refused.add(`${entry.actor} ${entry.what} ${entry.reason}`);
  }
  const expected = ROLES.flatMap((role) => [
    ...routes.filter((route) => !mayDo(role, route)).map((route) => [role, route, "role"] as const),
    ...inCase.map((route) => [role, route, "not-a-member"] as const),
  ]).map(([role, { method, path }, why]) => `a ${role} ${method} ${path} ${why}`);
  expect(expected.filter((line) => !refused.has(line))).toEqual([]);
});
