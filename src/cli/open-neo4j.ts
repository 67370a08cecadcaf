import type { Neo4jAddress } from "#neo4j/connect.ts";
import { type DatabaseWatch, ELSEWHERE } from "#model/database-watch.ts";
import { findRunningNeo4j } from "#neo4j/run-file.ts";
import { superviseLocal } from "#neo4j/supervise-local.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import type { Config } from "./config.ts";
import { say } from "./print.ts";

/**
 * The configured server, else the local one that already runs for this home, else a local one that is started, and
 * stopped again with `stop`.
 */
export async function openNeo4j(
  config: Config,
): Promise<{ address: Neo4jAddress; watch: DatabaseWatch; stop: () => Promise<void> }> {
  const shared = config.remote ?? (await findRunningNeo4j(config.home));
  if (shared !== undefined) return { address: shared, watch: ELSEWHERE, stop: async () => {} };
  const local = await startLocalNeo4j({
    home: config.home,
    ...(config.javaHome === undefined ? {} : { javaHome: config.javaHome }),
    onProgress: ({ text }) => say(text),
  });
  return { address: local, ...superviseLocal(local, say) };
}
