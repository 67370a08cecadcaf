import type { Driver } from "neo4j-driver";
import type { Store } from "#model/store.ts";
import { applySchema } from "./apply-schema.ts";
import { asOneStore } from "./as-one-store.ts";
import { openDatabase } from "./database.ts";
import { noteQuestions } from "./notes.ts";
import { caseReads } from "./read-cases.ts";
import { entityReads } from "./read-entities.ts";
import { decisionReads, decisionWrites } from "./decision-store.ts";
import { evidenceReads } from "./read-evidence.ts";
import { exportRead } from "./read-export.ts";
import { dayReads } from "./read-days.ts";
import { neighbourReads } from "./read-neighbours.ts";
import { partyReads } from "./read-parties.ts";
import { searchRead } from "./read-search.ts";
import { rebuildKeys } from "./rebuild-keys.ts";
import { viewReads } from "./read-views.ts";
import { sourceContentRead } from "./read-source-content.ts";
import { scoreRecords } from "./score-records.ts";
import { caseWrites } from "./write-cases.ts";
import { handlingWrites } from "./write-handling.ts";
import { importWrites } from "./write-import.ts";
import { undoWrites } from "./write-undo.ts";
import { viewWrites } from "./write-views.ts";

/**
 * The store in the database behind the driver, which `connect` makes; its schema is brought up to ours first.
 * `close` closes the driver. Throws neo4j/newer-schema.
 */
export async function neo4jStore(driver: Driver, databaseName?: string): Promise<Store> {
  await applySchema(driver, databaseName);
  const { address = "Neo4j" } = await driver.getServerInfo();
  const database = openDatabase(driver, address, databaseName);
  await rebuildKeys(database);
  return asOneStore({
    ...caseReads(database),
    ...searchRead(database),
    ...entityReads(database),
    ...neighbourReads(database),
    ...dayReads(database),
    ...evidenceReads(database),
    ...exportRead(database),
    ...sourceContentRead(database),
    ...scoreRecords(database),
    ...caseWrites(database),
    ...importWrites(database),
    ...undoWrites(database),
    ...handlingWrites(database),
    ...noteQuestions(database),
    ...viewReads(database),
    ...viewWrites(database),
    ...decisionReads(database),
    ...decisionWrites(database),
    ...partyReads(database),
    close: database.close,
  });
}
