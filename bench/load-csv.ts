import { connect, type Neo4jAddress } from "#neo4j/connect.ts";

/** What LOAD CSV makes of a row: nodes of one label under a unique key, and a relationship. */
export type Peer = { readonly label: string; readonly create: string };

const BATCH_ROWS = 10_000;

/** Seconds that LOAD CSV takes for a file of the import folder, with its unique key in place. */
export async function loadCsv(
  address: Neo4jAddress,
  fileName: string,
  { label, create }: Peer,
): Promise<number> {
  const driver = await connect(address);
  const session = driver.session();
  try {
    await session.run(
      `CREATE CONSTRAINT peer_key IF NOT EXISTS FOR (peer:${label}) REQUIRE peer.id IS UNIQUE`,
    );
    await session.run("CALL db.awaitIndexes()");
    const query = `LOAD CSV WITH HEADERS FROM 'file:///${fileName}' AS row
CALL (row) { ${create} } IN TRANSACTIONS OF ${BATCH_ROWS} ROWS`;
    const began = performance.now();
    await session.run(query, {}, { timeout: 0 });
    return (performance.now() - began) / 1000;
  } finally {
    await session.close();
    await driver.close();
  }
}
