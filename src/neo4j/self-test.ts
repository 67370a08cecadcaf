import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import type { Driver } from "neo4j-driver";
import { Problem } from "#model/problem.ts";
import { queryText } from "./queries.ts";

/**
 * Proves that no query of this server can read a file of the machine or call an address: the file is one that
 * exists, the address one that answers. Throws neo4j/unsafe-settings.
 */
export async function testReadsNothing(driver: Driver, existingFile: string): Promise<void> {
  let calls = 0;
  const canary = createServer((_, response) => {
    calls += 1;
    response.end("a,b\n");
  });
  const port = await listen(canary);
  try {
    for (const url of [pathToFileURL(existingFile).href, `http://127.0.0.1:${port}/canary.csv`]) {
      if (!(await refuses(driver, url)) || calls > 0) {
        throw new Problem("neo4j/unsafe-settings", `The database let a query read ${url}.`);
      }
    }
  } finally {
    canary.closeAllConnections();
    canary.close();
  }
}

/** True when the server says that its settings forbid it; any other failure proves nothing. */
async function refuses(driver: Driver, url: string): Promise<boolean> {
  try {
    await driver.executeQuery(queryText("read-csv"), { url });
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return /allow_csv_import_from_file_urls|cypher_ip_blocklist/.test(message);
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
