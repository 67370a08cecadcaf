import { Hono } from "hono";
import { expect, test } from "vitest";
import { bodyGuard } from "#server/body-guard.ts";

const MIB = 2 ** 20;
const app = new Hono()
  .use(bodyGuard)
  .post("/", async (context) => context.text(String((await context.req.text()).length)))
  .onError((error) => Response.json(error, { status: 413 }));

const post = (body: BodyInit, headers: Record<string, string>): Promise<Response> =>
  Promise.resolve(app.request("/", { method: "POST", body, headers, duplex: "half" } as RequestInit));

const JSON_TYPE = { "content-type": "application/json" };

test("JSON of up to 32 MiB is read", async () => {
  const answer = await post("x".repeat(32 * MIB), { ...JSON_TYPE, "content-length": String(32 * MIB) });
  expect(await answer.text()).toBe(String(32 * MIB));
});

test("longer JSON is refused by what it claims, or by what comes", async () => {
  const claimed = await post("x".repeat(33 * MIB), { ...JSON_TYPE, "content-length": String(33 * MIB) });
  expect([claimed.status, await claimed.text()]).toEqual([413, expect.stringContaining("request/too-large")]);
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(MIB)),
  });
  expect((await post(stream, { ...JSON_TYPE, "transfer-encoding": "chunked" })).status).toBe(413);
});
