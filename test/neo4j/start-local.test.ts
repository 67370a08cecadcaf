import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { openDatabase } from "#neo4j/database.ts";
import { freePort } from "#neo4j/free-port.ts";
import { isAlive } from "#neo4j/is-alive.ts";
import { readJarLock } from "#neo4j/jar-lock.ts";
import { compareVersions, localHome, prepareHome } from "#neo4j/local-home.ts";
import { buildGuard } from "#neo4j/local-java.ts";
import { startProcess } from "#neo4j/local-process.ts";
import { configText } from "#neo4j/local-settings.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { queryText } from "#neo4j/queries.ts";
import { findRunningNeo4j } from "#neo4j/run-file.ts";
import { testReadsNothing } from "#neo4j/self-test.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import { importAll, openCase, sourceIn, stated } from "../store-spec/builders.ts";
import { listening } from "./listening.ts";

const GONE = { timeout: 30_000, interval: 50 };
const jars = inject("jars");
let work: string;
beforeAll(() => {
  work = mkdtempSync(join(jars, "..", "local-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const small = (home: string) => ({ home, jars, heapMb: 256, pageCacheMb: 32 });

/** Another process that starts the database of the home and holds it. */
async function holdElsewhere(home: string): Promise<{ holder: ChildProcess; pid: number }> {
  const program = fileURLToPath(new URL("./hold-local.ts", import.meta.url));
  const holder = spawn(process.execPath, ["--import", "tsx", program, home, jars], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: holder.stdout })) {
    return { holder, pid: (JSON.parse(line) as { pid: number }).pid };
  }
  throw new Error("the holder ended without a database");
}

/** A home without a configuration, to start a server in by hand. */
async function bareServer(name: string) {
  const home = join(work, name);
  const paths = localHome(home, (await readJarLock()).neo4j);
  await prepareHome(home, paths);
  const guard = await buildGuard("java", paths.server);
  return { home: paths.server, paths, setup: { java: "java", jars, guard, heapMb: 256 } };
}

async function configFor(home: string, port?: number): Promise<string> {
  return configText({ home, port: port ?? (await freePort()), heapMb: 256, pageCacheMb: 32 });
}

/** A question that needs more memory than the server has is given up at once, and not tried again for long. */
async function expectOneAttempt(driver: Driver, store: Store): Promise<void> {
  const { id: caseId, scope } = await openCase(store, "memory");
  const source = sourceIn(caseId, 1);
  const names = Array.from({ length: 1000 }, (_, n) => `A name that takes room ${n}`);
  await importAll(store, source, [], [stated("person:memory", source.id, { names })]);
  const database = openDatabase(driver, "the server");
  const ids = Array.from({ length: 20_000 }, () => "person:memory");
  let attempts = 0;
  const asking = database.read((ask) => {
    attempts += 1;
    return ask("entities", { ids, scope });
  });
  await expect(asking).rejects.toMatchObject({ code: "neo4j/out-of-memory" });
  expect(attempts).toBe(1);
}

describe("a local Neo4j", { timeout: 180_000 }, () => {
  it("is shared by its home, refused twice, gone with its parent, and keeps what was written", async () => {
    const home = join(work, "home");
    const { holder, pid } = await holdElsewhere(home);
    const shared = await findRunningNeo4j(home);
    expect(shared?.pid).toBe(pid);
    if (shared === undefined) return;
    await expect(startLocalNeo4j(small(home))).rejects.toMatchObject({
      code: "neo4j/home-in-use",
      message: expect.stringContaining(String(pid)),
    });
    await expect(connect({ ...shared, password: "not it" })).rejects.toMatchObject({
      code: "neo4j/wrong-password",
    });
    expect(listening(pid)).toEqual([
      { address: expect.stringMatching(/0100007F$/), port: Number(new URL(shared.uri).port) },
    ]);
    expect(readFileSync(`/proc/${pid}/cmdline`, "utf8")).not.toContain(shared.password);
    for (const name of ["", "neo4j", "neo4j/data", "neo4j/conf", "neo4j/data/databases"]) {
      expect(statSync(join(home, name)).mode & 0o077).toBe(0);
    }
    for (const name of ["run.json", "neo4j/password", "neo4j/conf/neo4j.conf", "neo4j/data/dbms/auth.ini"]) {
      expect(statSync(join(home, name)).mode & 0o177).toBe(0);
    }
    const store = await neo4jStore(await connect(shared));
    await store.putCase({ id: CaseId.parse("kept"), title: "Kept", offences: [], handling: "" });
    await store.close();

    holder.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), GONE);
    expect(await findRunningNeo4j(home)).toBeUndefined();

    const local = await startLocalNeo4j(small(home));
    const driver = await connect(local);
    const again = await neo4jStore(driver);
    expect((await again.cases()).map((value) => value.title)).toContain("Kept");
    await expectOneAttempt(driver, again);
    await driver.executeQuery(queryText("record-schema"), { version: 99n });
    await expect(neo4jStore(driver)).rejects.toMatchObject({ code: "neo4j/newer-schema" });
    await again.close();
    await local.stop();
    expect(await local.exited).toBe(0);
    await expect(connect(local)).rejects.toMatchObject({ code: "neo4j/unreachable", status: 503 });

    writeFileSync(join(home, "neo4j", "version"), "2026.8.1\n");
    await expect(startLocalNeo4j(small(home))).rejects.toMatchObject({ code: "neo4j/newer-schema" });
  });

  it("does not start in a home that is open to others", async () => {
    const home = join(work, "open");
    await prepareHome(home, localHome(home, "5.26.30"));
    chmodSync(home, 0o755);
    await expect(startLocalNeo4j(small(home))).rejects.toMatchObject({
      code: "home/unsafe",
      message: `${home} is open to other users (mode 755).`,
    });
  });

  it("says what the log says when it does not start", async () => {
    const { home, setup, paths } = await bareServer("broken");
    writeFileSync(join(paths.conf, "neo4j.conf"), `${await configFor(home)}no.such.setting=1\n`);
    await expect(startProcess(paths, setup)).rejects.toMatchObject({
      code: "neo4j/start-failed",
      message: expect.stringContaining(paths.log),
      details: expect.arrayContaining([expect.stringContaining("no.such.setting")]),
    });
  });

  it("would be refused with settings that let a query read files", async () => {
    const { home, setup, paths } = await bareServer("unsafe");
    const port = await freePort();
    const config = (await configFor(home, port))
      .replace("auth_enabled=true", "auth_enabled=false")
      .replace(/^dbms\.security\.allow_csv.*$/m, "");
    writeFileSync(join(paths.conf, "neo4j.conf"), config);
    const server = await startProcess(paths, setup);
    const driver = await connect({ uri: `bolt://127.0.0.1:${port}`, user: "", password: "" });
    const own = join(paths.conf, "neo4j.conf");
    await expect(testReadsNothing(driver, own)).rejects.toMatchObject({
      code: "neo4j/unsafe-settings",
      message: expect.stringContaining("neo4j.conf"),
    });
    await driver.close();
    await server.stop();
    expect(await server.exited).toBe(0);
  });
});

describe("versions of Neo4j", () => {
  it.each([
    ["5.26.30", "5.26.30", 0],
    ["5.26.9", "5.26.30", -1],
    ["2026.8.1", "5.26.30", 1],
    ["5.26.31", "5.26.30", 1],
  ])("%s against %s", (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});
