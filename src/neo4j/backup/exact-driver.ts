import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jAddress } from "#neo4j/connect.ts";

/** A driver that tells integers from floats: what a backup reads is what it writes again. */
export function exactDriver({ uri, user, password }: Neo4jAddress): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true, userAgent: "redthread" });
}
