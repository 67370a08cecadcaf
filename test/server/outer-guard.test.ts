import { Agent } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACCOUNT, sender } from "../../bench/api-client.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

let served: ServedForTest;

beforeAll(async () => {
  served = await serveForTest();
});

afterAll(() => served.end());

const CASE = JSON.stringify({ id: "forged", title: "Forged", offences: [], handling: "" });

function own(): Record<string, string> {
  return { origin: served.origin, "content-type": "application/json" };
}

async function cases(): Promise<string> {
  return (await served.api.get("/api/cases")).toString();
}

describe("what does not come from our own page", () => {
  test.each([
    ["the bare address", "127.0.0.1"],
    ["another name for this machine", "localhost"],
    ["a name that was rebound", "evil.example"],
    ["the right name with another port", "WRONG-PORT"],
  ])("is refused under %s", async (_, name) => {
    const { hostname, port } = new URL(served.origin);
    const host = name === "WRONG-PORT" ? `${hostname}:${Number(port) + 1}` : `${name}:${port}`;
    for (const path of ["/", "/api/cases", "/assets/none.js"]) {
      expect((await served.api.send("GET", path, { host })).status).toBe(421);
    }
  });

  test.each([
    ["no origin", { origin: undefined }],
    ["another origin", { origin: "http://evil.example" }],
    ["the null origin of a sandboxed page", { origin: "null" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["a cross-site request", { "sec-fetch-site": "cross-site" }],
    ["a same-site request", { "sec-fetch-site": "same-site" }],
  ])("changes nothing with %s", async (_, forged) => {
    const headers = Object.fromEntries(
      Object.entries({ ...own(), ...forged }).filter(([, value]) => value !== undefined),
    );
    expect((await served.api.send("POST", "/api/cases", headers, CASE)).status).toBe(403);
    expect(await cases()).not.toContain("forged");
  });

  test.each([
    undefined,
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=utf-8",
    "application/json\u00a0",
    "text/plain; application/json",
    "multipart/form-data",
    "application/csp-report",
  ])("is refused with the content type %s", async (type) => {
    const headers = { origin: served.origin, ...(type === undefined ? {} : { "content-type": type }) };
    expect((await served.api.send("POST", "/api/cases", headers, CASE)).status).toBe(415);
    expect(await cases()).not.toContain("forged");
  });

  test("is refused without the cookie, or without the page's own token", async () => {
    const stranger = sender(served.origin, new Agent());
    expect((await stranger("GET", "/api/cases")).status).toBe(401);
    expect((await stranger("POST", "/api/cases", own(), CASE)).status).toBe(401);
    const withoutToken = { ...own(), "x-redthread-token": "" };
    expect((await served.api.send("POST", "/api/cases", withoutToken, CASE)).status).toBe(401);
  });
});

test("every answer carries the headers, errors and pages included", async () => {
  for (const path of ["/", "/api/cases", "/nowhere", "/api/nowhere", "/api/cases/none/entities/bad"]) {
    const { headers } = await served.api.send("GET", path);
    expect(headers["content-security-policy"], path).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  }
});

test("the cookie is out of reach for scripts, other hosts and other sites", async () => {
  const { headers } = await served.api.send("POST", "/api/session", own(), JSON.stringify(ACCOUNT));
  expect(headers["set-cookie"]?.[0]).toMatch(/^__Host-s=[\w-]{43};/);
  for (const mark of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"]) {
    expect(headers["set-cookie"]?.[0]).toContain(mark);
  }
});

test("after signing out the session is gone", async () => {
  const other = await serveForTest();
  expect(
    (await other.api.send("DELETE", "/api/session", { ...own(), origin: other.origin }, "{}")).status,
  ).toBe(200);
  expect((await other.api.send("GET", "/api/cases")).status).toBe(401);
  await other.end();
});
