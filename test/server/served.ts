import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inject } from "vitest";
import { openAudit } from "#cli/command-audit.ts";
import type { Config } from "#cli/config.ts";
import { serveRedthread, type Served } from "#cli/serve.ts";
import type { Workspace } from "#cli/workspace.ts";
import { type DatabaseWatch, ELSEWHERE } from "#model/database-watch.ts";
import type { Store } from "#model/store.ts";
import { connect, type Neo4jAddress } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { recordChanges } from "#server/record-changes.ts";
import { openVault } from "#vault/vault.ts";
import { signIn, type ApiClient } from "../../bench/api-client.ts";

export type ServedForTest = Served & {
  workspace: Workspace;
  api: ApiClient;
  home: string;
  end: () => Promise<void>;
};

/** The configuration of a server whose data directory is this one. */
export function configOf(home: string): Config {
  const root = resolve(import.meta.dirname, "../..");
  return {
    home,
    root,
    scoreWorker: join(root, "dist/cli/score-worker.js"),
    resolveWorker: join(root, "dist/cli/resolve-worker.js"),
    javaHome: undefined,
    remote: undefined,
    user: "tester",
  };
}

/** The whole server on the database of the test run, with a data directory of its own and a signed-in client. */
export async function serveForTest(): Promise<ServedForTest> {
  const address = inject("neo4j");
  return serveOn(await neo4jStore(await connect(address)), address, ELSEWHERE);
}

/** The same on a store of one's own, which it closes in the end. */
export async function serveOn(
  plain: Store,
  address: Neo4jAddress,
  database: DatabaseWatch,
): Promise<ServedForTest> {
  const home = await mkdtemp(join(tmpdir(), "redthread-test-"));
  const vault = await openVault(join(home, "vault"));
  const audit = await openAudit(home);
  const store = recordChanges(plain, vault, audit);
  const workspace: Workspace = { store, vault, audit, address, database, close: store.close };
  const served = await serveRedthread(configOf(home), workspace, 0);
  const api = await signIn(served.origin, served.signInAddress());
  const end = async (): Promise<void> => {
    api.close();
    await served.close();
    await store.close();
    await audit.close();
    await rm(home, { recursive: true, force: true });
  };
  return { ...served, workspace, api, home, end };
}
