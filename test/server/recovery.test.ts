import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { startLocalNeo4j, type LocalNeo4j } from "#neo4j/start-local.ts";
import { superviseLocal, type Supervised } from "#neo4j/supervise-local.ts";
import { serveOn, type ServedForTest } from "./served.ts";

const jars = inject("jars");
let work: string;
let local: LocalNeo4j;
let supervised: Supervised;
let served: ServedForTest;
const told: string[] = [];

beforeAll(async () => {
  work = mkdtempSync(join(jars, "..", "recovery-"));
  local = await startLocalNeo4j({ home: join(work, "home"), jars, heapMb: 256, pageCacheMb: 32 });
  supervised = superviseLocal(local, (text) => told.push(text));
  served = await serveOn(await neo4jStore(await connect(local)), local, supervised.watch);
}, 180_000);
afterAll(async () => {
  await served.end();
  await supervised.stop();
  rmSync(work, { recursive: true, force: true });
});

test(
  "the database is killed: honest 503s, then everything is there again by itself",
  { timeout: 180_000 },
  async () => {
    const { api } = served;
    const kept = { id: "kept", title: "Kept", offences: [], handling: "" };
    const headers = { origin: served.origin, "content-type": "application/json" };
    expect((await api.send("POST", "/api/cases", headers, JSON.stringify(kept))).status).toBe(200);
    process.kill(local.pid, "SIGKILL");
    await expect.poll(() => supervised.watch.state(), { timeout: 30_000 }).toBe("recovering");
    const meanwhile = await api.send("GET", "/api/cases/kept/overview");
    expect(meanwhile.status).toBe(503);
    expect(meanwhile.headers["retry-after"]).toBe("5");
    expect(meanwhile.body.toString()).toContain("neo4j/recovering");
    expect((await api.send("GET", "/api/session")).status).toBe(200);
    expect((await api.send("GET", "/api/accounts")).status).toBe(200);
    await expect.poll(() => supervised.watch.state(), { timeout: 120_000 }).toBe("up");
    expect((await api.get("/api/cases/kept/overview")).toString()).toContain("kept@");
    expect(told.at(-1)).toBe("The database answers again.");
  },
);
