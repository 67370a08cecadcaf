import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import type { LinkKind } from "#model/kinds.ts";
import { type QueryName, type QueryParameters, queryText } from "./queries.ts";
import { translateError } from "./translate-error.ts";

export type Row = Record<string, unknown>;

/** Asks one query of cypher/; `kind` fills in the type of link where the query is about one. */
export type Ask = <N extends QueryName, R = Row>(
  name: N,
  parameters: QueryParameters<N>,
  kind?: LinkKind,
) => Promise<R[]>;

/** Managed transactions that see each other's writes, also through the members of a cluster. */
export type Database = {
  read: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;
  write: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;
  /** For the one kind of query that makes its own transactions, and may take longer than one. */
  alone: Ask;
  close: () => Promise<void>;
};

const FETCH_SIZE = 1000;

/** The database behind a driver; failures of the driver that a person can act on are thrown as Problems. */
export function openDatabase(driver: Driver, address: string, name?: string): Database {
  const bookmarkManager = driver.executeQueryBookmarkManager;
  async function inSession<T>(mode: "READ" | "WRITE", use: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({
      defaultAccessMode: mode,
      bookmarkManager,
      fetchSize: FETCH_SIZE,
      ...(name === undefined ? {} : { database: name }),
    });
    try {
      return await use(session);
    } catch (error) {
      throw translateError(error, address);
    } finally {
      await session.close();
    }
  }
  return {
    read: (work) =>
      inSession("READ", (session) => session.executeRead((transaction) => work(askIn(transaction, address)))),
    write: (work) =>
      inSession("WRITE", (session) =>
        session.executeWrite((transaction) => work(askIn(transaction, address))),
      ),
    alone: (query, parameters, kind) =>
      inSession("WRITE", async (session) => {
        const answer = await session.run(queryText(query, kind), parameters, { timeout: neo4j.int(0) });
        return answer.records.map((record) => record.toObject() as never);
      }),
    close: () => driver.close(),
  };
}

/**
 * Errors are translated before the driver sees them: it would try again for long what lacks memory, since it takes
 * that for a passing state; what is worth trying again is left to it.
 */
function askIn(transaction: ManagedTransaction, address: string): Ask {
  return async (query, parameters, kind) => {
    try {
      const answer = await transaction.run(queryText(query, kind), parameters);
      return answer.records.map((record) => record.toObject() as never);
    } catch (error) {
      const lacksMemory = /OutOfMemory/.test((error as { code?: string }).code ?? "");
      throw lacksMemory ? translateError(error, address) : error;
    }
  };
}
