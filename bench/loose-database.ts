import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Neo4jAddress } from "#neo4j/connect.ts";
import { readJarLock } from "#neo4j/jar-lock.ts";
import { localHome } from "#neo4j/local-home.ts";
import { findJava } from "#neo4j/local-java.ts";
import { startProcess } from "#neo4j/local-process.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import { JARS, withTemporaryHome } from "./temporary-home.ts";

const HEAP_MB = 2048;

/**
 * Runs with a local database like ours that also reads the files of one folder, as LOAD CSV needs: it is made by our
 * own start, stopped, and started again with that one setting turned round.
 */
export function withLooseDatabase<T>(run: (address: Neo4jAddress, folder: string) => Promise<T>): Promise<T> {
  return withTemporaryHome(async ({ home }) => {
    const { uri, user, password, stop } = await startLocalNeo4j({ home, jars: JARS, heapMb: HEAP_MB });
    await stop();
    const paths = localHome(home, (await readJarLock()).neo4j);
    await appendFile(
      join(paths.conf, "neo4j.conf"),
      "dbms.security.allow_csv_import_from_file_urls=true\nserver.config.strict_validation.enabled=false\n",
    );
    const java = await findJava(undefined);
    const guard = join(paths.server, "guard.jar");
    const server = await startProcess(paths, { java, jars: JARS, guard, heapMb: HEAP_MB });
    try {
      return await run({ uri, user, password }, join(paths.server, "import"));
    } finally {
      await server.stop();
    }
  });
}
