import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { AuditLog } from "#access/audit/audit-log.ts";
import type { DatabaseWatch } from "#model/database-watch.ts";
import type { Store } from "#model/store.ts";
import { connect, type Neo4jAddress } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { recordChanges } from "#server/record-changes.ts";
import { openVault, type Vault } from "#vault/vault.ts";
import { commandEvent, openAudit } from "./command-audit.ts";
import { readConfig, type Config } from "./config.ts";
import { openNeo4j } from "./open-neo4j.ts";

export type Workspace = {
  store: Store;
  vault: Vault;
  audit: AuditLog;
  /** Where the store's database is: for backups, which take all of it. */
  address: Neo4jAddress;
  database: DatabaseWatch;
  close: () => Promise<void>;
};

/**
 * The store, the vault and the audit log of the configured home. A database that was started for it stops with
 * `close`.
 */
export async function openWorkspace(config: Config): Promise<Workspace> {
  await mkdir(config.home, { recursive: true, mode: 0o700 });
  const audit = await openAudit(config.home);
  const vault = await openVault(join(config.home, "vault"));
  const { address, watch, stop } = await openNeo4j(config);
  const store = recordChanges(await neo4jStore(await connect(address)), vault, audit);
  await store.settle();
  return {
    store,
    vault,
    audit,
    address,
    database: watch,
    close: async () => {
      await store.close();
      await stop();
      await audit.close();
    },
  };
}

/** Runs a command that needs the vault of the environment and no database, recorded first. */
export async function withVault(act: (vault: Vault) => Promise<void>): Promise<void> {
  const { home, user } = readConfig();
  await mkdir(home, { recursive: true, mode: 0o700 });
  const audit = await openAudit(home);
  try {
    await audit.append(commandEvent(user, process.argv.slice(2)));
    await act(await openVault(join(home, "vault")));
  } finally {
    await audit.close();
  }
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
