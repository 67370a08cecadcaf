import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { Problem } from "#model/problem.ts";
import { packageRoot } from "./package-root.ts";
import { type QueryName, type QueryParameters, queryText } from "./queries.ts";

const INDEX_SECONDS = 600;

/**
 * Brings the database to our schema: the files of cypher/schema in the order of their numbers, the last one recorded
 * in the database. Nothing happens when it is there. Throws neo4j/newer-schema when the database is ahead of us.
 */
export async function applySchema(driver: Driver, database?: string): Promise<void> {
  const into = database === undefined ? {} : { database };
  const run = async <N extends QueryName>(
    name: N,
    parameters: QueryParameters<N>,
  ): Promise<Record<string, unknown>[]> => {
    const { records } = await driver.executeQuery(queryText(name), parameters, into);
    return records.map((record) => record.toObject());
  };
  const files = await schemaFiles();
  const [recorded] = await run("schema-version", {});
  const present = Number(recorded?.["version"] ?? 0);
  if (present > files.length) {
    throw new Problem(
      "neo4j/newer-schema",
      `The database has schema version ${present}; this program knows ${files.length}.`,
    );
  }
  for (const [index, file] of files.entries()) {
    if (index < present) continue;
    for (const statement of await statementsOf(file)) await driver.executeQuery(statement, {}, into);
    await run("await-indexes", { seconds: BigInt(INDEX_SECONDS) });
    await run("record-schema", { version: BigInt(index + 1) });
  }
}

/** The schema's files in order; file N is version N. */
async function schemaFiles(): Promise<string[]> {
  const directory = join(packageRoot(), "cypher", "schema");
  const names = (await readdir(directory)).filter((name) => name.endsWith(".cypher")).toSorted();
  return names.map((name) => join(directory, name));
}

async function statementsOf(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  return text
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
