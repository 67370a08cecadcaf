import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { openAudit } from "#cli/command-audit.ts";
import type { Config } from "#cli/config.ts";
import { serveRedthread } from "#cli/serve.ts";
import type { Workspace } from "#cli/workspace.ts";
import { ELSEWHERE } from "#model/database-watch.ts";
import { connect, type Neo4jAddress } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import { recordChanges } from "#server/record-changes.ts";
import { openVault } from "#vault/vault.ts";
import { signIn, type ApiClient } from "./api-client.ts";
import { JARS, withTemporaryHome } from "./temporary-home.ts";

export type ServedDatabase = {
  config: Config;
  workspace: Workspace;
  address: Neo4jAddress;
  driver: Driver;
  /** A signed-in client of the served API. */
  api: ApiClient;
  origin: string;
  signInAddress: () => string;
};

/** Runs with a fresh local database and the whole server in front of it, as `npm start` would run them. */
export function withServedDatabase<T>(run: (served: ServedDatabase) => Promise<T>): Promise<T> {
  return withTemporaryHome(async (config) => {
    const local = await startLocalNeo4j({ home: config.home, jars: JARS });
    try {
      const vault = await openVault(join(config.home, "vault"));
      const audit = await openAudit(config.home);
      const store = recordChanges(await neo4jStore(await connect(local)), vault, audit);
      const workspace: Workspace = {
        store,
        vault,
        audit,
        address: local,
        database: ELSEWHERE,
        close: store.close,
      };
      const served = await serveRedthread(config, workspace, 0);
      const driver = await connect(local);
      try {
        const api = await signIn(served.origin, served.signInAddress());
        return await run({ config, workspace, address: local, driver, api, ...served });
      } finally {
        await driver.close();
        await served.close();
        await store.close();
      }
    } finally {
      await local.stop();
    }
  });
}
