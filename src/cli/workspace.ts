import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { AuditLog } from "#access/audit/audit-log.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { findRunningNeo4j } from "#neo4j/run-file.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import { openVault, type Vault } from "#vault/vault.ts";
import { commandEvent, openAudit } from "./command-audit.ts";
import { readConfig, type Config } from "./config.ts";
import { say } from "./print.ts";

export type Workspace = { store: Store; vault: Vault; audit: AuditLog; close: () => Promise<void> };

/**
 * The store, the vault and the audit log of the configured home. The database is the configured server, else the local one that
 * already runs for this home, else a local one that is started and stopped again with `close`.
 */
export async function openWorkspace(config: Config): Promise<Workspace> {
  await mkdir(config.home, { recursive: true, mode: 0o700 });
  const audit = await openAudit(config.home);
  const vault = await openVault(join(config.home, "vault"));
  const shared = config.remote ?? (await findRunningNeo4j(config.home));
  if (shared !== undefined) {
    const store = await neo4jStore(await connect(shared));
    const close = async (): Promise<void> => {
      await store.close();
      await audit.close();
    };
    return { store, vault, audit, close };
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
    audit,
    close: async () => {
      await store.close();
      await local.stop();
      await audit.close();
    },
  };
}

/** Runs a command that needs the vault of the environment and no database. */
export async function withVault(act: (vault: Vault) => Promise<void>): Promise<void> {
  const { home } = readConfig();
  await mkdir(home, { recursive: true, mode: 0o700 });
  await act(await openVault(join(home, "vault")));
}

/** Runs one command on the workspace of the environment, recorded first, and closes it, whatever happens. */
export async function withWorkspace(
  act: (workspace: Workspace, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const workspace = await openWorkspace(config);
  try {
    await workspace.audit.append(commandEvent(config.user, process.argv.slice(2)));
    await act(workspace, config);
  } finally {
    await workspace.close();
  }
}
