import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { runImport } from "#import/run-import.ts";
import { CaseId } from "#model/source.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { NOW, fileOf } from "./import-text.ts";

/** A process to be killed: imports a file into the case it is told and says each batch that was committed. */
const [uri = "", user = "", caseId = "", path = ""] = process.argv.slice(2);
const password = readFileSync(0, "utf8").trim();
const store = await neo4jStore(await connect({ uri, user, password }));
await runImport({
  ...fileOf(await readFile(path), "holdings.csv"),
  case: CaseId.parse(caseId),
  options: { timezone: "unstated" },
  importedBy: "tester",
  now: () => NOW,
  peakMb: () => 0,
  store: {
    ...store,
    async writeBatch(batch) {
      await store.writeBatch(batch);
      process.stdout.write(`${batch.watermark.segment}/${batch.watermark.batch}\n`);
    },
  },
});
process.stdout.write("finished\n");
await store.close();
