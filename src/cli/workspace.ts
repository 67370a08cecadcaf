import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { findRunningNeo4j } from "#neo4j/run-file.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import { openVault, type Vault } from "#vault/vault.ts";
import { readConfig, type Config } from "./config.ts";
import { say } from "./print.ts";

export type Workspace = { store: Store; vault: Vault; close: () => Promise<void> };

/**
 * The store and the vault of the configured home. The database is the configured server, else the local one that
 * already runs for this home, else a local one that is started and stopped again with `close`.
 */
export async function openWorkspace(config: Config): Promise<Workspace> {
  await mkdir(config.home, { recursive: true, mode: 0o700 });
  const vault = await openVault(join(config.home, "vault"));
  const shared = config.remote ?? (await findRunningNeo4j(config.home));
  if (shared !== undefined) {
    const store = await neo4jStore(await connect(shared));
    return { store, vault, close: store.close };
  }
  const local = await startLocalNeo4j({
    home: config.home,
    ...(config.javaHome === undefined ? {} : { javaHome: config.javaHome }),
    onProgress: ({ text }) => say(text),
  });
  const store = await neo4jStore(await connect(local));
  return {
    store,
    vault,
    close: async () => {
      await store.close();
      await local.stop();
    },
  };
}

/** Runs one command on the workspace of the environment and closes it, whatever happens. */
export async function withWorkspace(
  act: (workspace: Workspace, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const workspace = await openWorkspace(config);
  try {
    await act(workspace, config);
  } finally {
    await workspace.close();
  }
}
