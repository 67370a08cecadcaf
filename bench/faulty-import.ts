import { once } from "node:events";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { localScope } from "#access/policy.ts";
import { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { type LocalNeo4j, startLocalNeo4j } from "#neo4j/start-local.ts";
import type { SmallDisk } from "./fill-disk.ts";
import { spawnImport } from "./import-by-command.ts";
import { JARS } from "./temporary-home.ts";

/** One file, one case, one database of its own, and the ways in which its import is made to fail. */
export type FaultyImport = {
  readonly cleanHash: string;
  /** How long an undisturbed import takes, from its start to its end; hashing and taking it back not counted. */
  readonly cleanMs: number;
  /** Starts the import and kills it after so long; false when it had come to its end before. */
  killImporter: (afterMs: number) => Promise<boolean>;
  /** Starts the import, kills the database under it and starts the database again. */
  killDatabase: (afterMs: number) => Promise<void>;
  /** Starts the import with the disk all but full, frees it and starts the database again. */
  failOnFullDisk: (disk: SmallDisk) => Promise<void>;
  /** Lets the import run to its end, gives the hash of the logical export, and takes the import back. */
  finish: () => Promise<string>;
};

const CASE = CaseId.parse("faults");
const SCOPE = localScope([CASE]);
const UNDOING = { by: "bench", at: "2026-11-24T00:00:00Z", reason: "again" };
const HEAP = { heapMb: 512, pageCacheMb: 64 };

/** Runs with a fresh database in the folder, the file once imported into it and taken back. */
export async function withFaultyImport(
  folder: string,
  file: string,
  run: (faulty: FaultyImport) => Promise<void>,
): Promise<void> {
  const [databaseHome, home] = [join(folder, "database"), join(folder, "home")];
  await mkdir(databaseHome, { recursive: true, mode: 0o700 });
  await mkdir(home, { recursive: true, mode: 0o700 });
  let local: LocalNeo4j;
  let store: Store;
  const start = async (): Promise<void> => {
    local = await startLocalNeo4j({ home: databaseHome, jars: JARS, ...HEAP });
    store = await neo4jStore(await connect(local));
  };
  const killDatabase = async (): Promise<void> => {
    process.kill(local.pid, "SIGKILL");
    await local.exited;
  };
  const restart = async (): Promise<void> => {
    await store.close();
    await start();
  };
  const begin = () => spawnImport(local, home, file, CASE);
  const toEnd = async (): Promise<void> => {
    const child = await begin();
    const [code] = (await once(child, "exit")) as [number | null];
    if (code !== 0) throw new Error(`an import that nothing disturbed ended with ${code}`);
  };
  const takeBack = async (): Promise<string> => {
    const hash = await graphHash(store.exportLines(SCOPE));
    const [source] = await store.sources(SCOPE);
    if (source === undefined) throw new Error("the import left no source");
    await store.undo(source.id, UNDOING, SCOPE);
    return hash;
  };
  const finish = async (): Promise<string> => {
    await toEnd();
    return takeBack();
  };

  await start();
  try {
    const cleanHash = await finish();
    const began = performance.now();
    await toEnd();
    const cleanMs = performance.now() - began;
    await takeBack();
    await run({
      cleanHash,
      cleanMs,
      async killImporter(afterMs) {
        const child = await begin();
        const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
        const [, signal] = (await once(child, "exit")) as [number | null, string | null];
        clearTimeout(timer);
        return signal === "SIGKILL";
      },
      async killDatabase(afterMs) {
        const child = await begin();
        const ended = once(child, "exit");
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, afterMs))]);
        await killDatabase();
        await ended;
        await restart();
      },
      async failOnFullDisk({ fill, free }) {
        await fill();
        const child = await begin();
        const [code] = (await once(child, "exit")) as [number | null];
        if (code === 0) throw new Error("the disk was not full enough: the import came to its end");
        await free();
        await killDatabase();
        await restart();
      },
      finish,
    });
  } finally {
    await store!.close();
    await local!.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
