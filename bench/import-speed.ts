import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { connect, type Neo4jAddress } from "#neo4j/connect.ts";
import type { Bench } from "./bench.ts";
import { writeCallRows } from "./call-rows.ts";
import { withLooseDatabase } from "./loose-database.ts";
import { ROOT } from "./temporary-home.ts";

const ROWS = 200_000;
const SEED = 20261124;

const LOAD_CSV = `
LOAD CSV WITH HEADERS FROM 'file:///calls.csv' AS row
CALL (row) {
  MERGE (a:Peer {id: row.caller}) MERGE (b:Peer {id: row.callee})
  CREATE (a)-[:PEER_CALLED {at: datetime(replace(row.start_time, ' ', 'T')), seconds: toInteger(row.duration)}]->(b)
} IN TRANSACTIONS OF 10000 ROWS`;

export const bench: Bench = {
  compares: `rows a second and peak memory of importing ${ROWS} call rows, beside LOAD CSV into the same server`,
  takes: "2 min",
  run: (print) =>
    withLooseDatabase(async (address, folder) => {
      const file = join(folder, "calls.csv");
      await writeCallRows(file, ROWS, SEED);
      print(`${ROWS} rows, seed ${SEED}`);
      const byLoadCsv = await loadCsv(address);
      print(
        `LOAD CSV: ${rate(byLoadCsv)} rows a second (a relationship a row, no statements, no issues, no undo)`,
      );
      const { seconds, peakMb } = await importByCommand(address, file);
      print(`redthread import: ${rate(seconds)} rows a second, peak memory ${peakMb} MB`);
      const ratio = byLoadCsv / seconds;
      return { figure: `${ratio.toFixed(2)} × LOAD CSV, ${peakMb} MB`, goal: ">= 0.5 ×", pass: ratio >= 0.5 };
    }),
};

function rate(seconds: number): string {
  return Math.round(ROWS / seconds).toString();
}

/** Seconds that LOAD CSV takes, with its unique key in place. */
async function loadCsv(address: Neo4jAddress): Promise<number> {
  const driver = await connect(address);
  const session = driver.session();
  try {
    await session.run("CREATE CONSTRAINT peer FOR (peer:Peer) REQUIRE peer.id IS UNIQUE");
    await session.run("CALL db.awaitIndexes()");
    const began = performance.now();
    await session.run(LOAD_CSV, {}, { timeout: 0 });
    return (performance.now() - began) / 1000;
  } finally {
    await session.close();
    await driver.close();
  }
}

/** What the command itself reports of its import, in a process of its own. */
async function importByCommand(
  { uri, user, password }: Neo4jAddress,
  file: string,
): Promise<{ seconds: number; peakMb: number }> {
  const home = await mkdtemp(join(tmpdir(), "redthread-bench-"));
  const passwordFile = join(home, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  const env = {
    ...process.env,
    REDTHREAD_HOME: home,
    REDTHREAD_NEO4J_URI: uri,
    REDTHREAD_NEO4J_USER: user,
    REDTHREAD_NEO4J_PASSWORD_FILE: passwordFile,
  };
  const args = ["import", file, "--case", "bench", "--case-title", "Bench", "--timezone", "UTC", "--json"];
  try {
    const { stdout } = await promisify(execFile)("node", [join(ROOT, "dist/cli/main.js"), ...args], {
      env,
      maxBuffer: 2 ** 28,
    });
    const [report] = z
      .array(z.object({ seconds: z.number(), peakMb: z.number(), accepted: z.literal(ROWS) }))
      .parse(JSON.parse(stdout));
    if (report === undefined) throw new Error("the import gave no report");
    return report;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
