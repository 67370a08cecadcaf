import neo4j, { type Driver } from "neo4j-driver";
import { Problem } from "#model/problem.ts";
import { queryText } from "./queries.ts";
import { translateError } from "./translate-error.ts";

export type Neo4jAddress = { uri: string; user: string; password: string; database?: string };

const CONNECT_MS = 5_000;
const RETRY_MS = 10_000;

/**
 * A driver for the database at the address (`bolt://`, `neo4j://`, with `+s` over TLS), which has answered a
 * query. Throws neo4j/unreachable or neo4j/wrong-password. Integers come as numbers: none of ours passes 2^53,
 * larger values are text.
 */
export async function connect({ uri, user, password, database }: Neo4jAddress): Promise<Driver> {
  const driver = openDriver(uri, user, password);
  try {
    const session = driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(database === undefined ? {} : { database }),
    });
    await session.run(queryText("answer"));
    await session.close();
    return driver;
  } catch (error) {
    await driver.close();
    throw translateError(error, uri);
  }
}

function openDriver(uri: string, user: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_MS,
      maxTransactionRetryTime: RETRY_MS,
      userAgent: "redthread",
    });
  } catch (error) {
    throw new Problem("neo4j/unreachable", `"${uri}" is no address of a Neo4j.`, [], { cause: error });
  }
}
