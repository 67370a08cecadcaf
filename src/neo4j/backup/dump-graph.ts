import neo4j, { type Session } from "neo4j-driver";
import { canonicalJson } from "#model/canonical-json.ts";
import type { Neo4jAddress } from "#neo4j/connect.ts";
import { queryText, type QueryName } from "#neo4j/queries.ts";
import { translateError } from "#neo4j/translate-error.ts";
import { exactDriver } from "./exact-driver.ts";
import { typedProperties } from "./typed-json.ts";

/**
 * Every node, then every relationship, as JSON lines with the types of all values, whatever they stand for: a backup
 * need not know what later versions keep.
 */
export async function* dumpGraph(address: Neo4jAddress): AsyncGenerator<string> {
  const driver = exactDriver(address);
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(address.database !== undefined && { database: address.database }),
  });
  try {
    for await (const { id, labels, properties } of rowsOf(session, "dump-nodes")) {
      yield canonicalJson({ node: id, labels, properties: typedProperties(properties) });
    }
    for await (const { from, to, type, properties } of rowsOf(session, "dump-relationships")) {
      yield canonicalJson({ from, to, type, properties: typedProperties(properties) });
    }
  } catch (error) {
    throw translateError(error, address.uri);
  } finally {
    await session.close();
    await driver.close();
  }
}

type Dumped = {
  id?: string;
  labels?: string[];
  from?: string;
  to?: string;
  type?: string;
  properties: Record<string, unknown>;
};

/** The rows of a query as they arrive, however long it takes. */
async function* rowsOf(session: Session, name: QueryName): AsyncGenerator<Dumped> {
  for await (const record of session.run(queryText(name), {}, { timeout: neo4j.int(0) })) {
    yield record.toObject() as Dumped;
  }
}
