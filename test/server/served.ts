import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inject } from "vitest";
import { openAudit } from "#cli/command-audit.ts";
import { serveRedthread, type Served } from "#cli/serve.ts";
import type { Workspace } from "#cli/workspace.ts";
import { connect } from "#neo4j/connect.ts";
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

/** The whole server on the database of the test run, with a data directory of its own and a signed-in client. */
export async function serveForTest(): Promise<ServedForTest> {
  const root = resolve(import.meta.dirname, "../..");
  const home = await mkdtemp(join(tmpdir(), "redthread-test-"));
  const vault = await openVault(join(home, "vault"));
  const audit = await openAudit(home);
  const store = recordChanges(await neo4jStore(await connect(inject("neo4j"))), vault, audit);
  const workspace: Workspace = { store, vault, audit, address: inject("neo4j"), close: store.close };
  const config = {
    home,
    root,
    scoreWorker: join(root, "dist/cli/score-worker.js"),
    resolveWorker: join(root, "dist/cli/resolve-worker.js"),
    javaHome: undefined,
    remote: undefined,
    user: "tester",
  };
  const served = await serveRedthread(config, workspace, 0);
  const api = await signIn(served.origin, served.signInAddress());
  const end = async (): Promise<void> => {
    api.close();
    await served.close();
    await store.close();
    await rm(home, { recursive: true, force: true });
  };
  return { ...served, workspace, api, home, end };
}
