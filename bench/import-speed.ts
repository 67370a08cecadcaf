import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Neo4jAddress } from "#neo4j/connect.ts";
import type { Bench } from "./bench.ts";
import { type Rows, writeBankRows, writeCallRows } from "./call-rows.ts";
import { importByCommand } from "./import-by-command.ts";
import { importStages } from "./import-stages.ts";
import { type Peer, loadCsv } from "./load-csv.ts";
import { withLooseDatabase } from "./loose-database.ts";

const ROWS = 1_000_000;
const WARM_UP_ROWS = 40_000;
const SEED = 20261124;
/** At least how many times as fast as LOAD CSV, by events a pair. */
const GOALS = [
  [2, 1],
  [10, 2],
] as const;

/** A kind of rows: how they are generated, and how LOAD CSV takes the same file in. */
export type RowKind = {
  readonly name: string;
  readonly write: (path: string, rows: Rows) => Promise<void>;
  readonly peer: Peer;
};

const CALLS: RowKind = {
  name: "call",
  write: writeCallRows,
  peer: {
    label: "PeerPhone",
    create: `MERGE (a:PeerPhone {id: row.caller}) MERGE (b:PeerPhone {id: row.callee})
CREATE (a)-[:PEER_CALLED {at: datetime(replace(row.start_time, ' ', 'T')), seconds: toInteger(row.duration)}]->(b)`,
  },
};

const BANK: RowKind = {
  name: "bank",
  write: writeBankRows,
  peer: {
    label: "PeerAccount",
    create: `MERGE (a:PeerAccount {id: row.from_account}) MERGE (b:PeerAccount {id: row.to_account})
CREATE (a)-[:PEER_PAID {at: datetime(replace(row.time, ' ', 'T')), amount: row.amount, currency: row.currency, reference: row.reference}]->(b)`,
  },
};

/** Rows a second of the command, from file to finished source, beside LOAD CSV on the same server in the same run. */
function speedBench({ name, write, peer }: RowKind): Bench {
  return {
    compares: `${ROWS} ${name} rows by redthread import beside LOAD CSV on the same server, at 2 and 10 events a pair; --rows N`,
    takes: "6 min",
    run: (print, args = []) => {
      const options = { rows: { type: "string", default: String(ROWS) } } as const;
      const rows = Number(parseArgs({ args: [...args], options }).values.rows);
      return withLooseDatabase(async (address, folder) => {
        print(`seed ${SEED}; both sides run ${WARM_UP_ROWS} rows first`);
        const warm = join(folder, "warm.csv");
        await write(warm, { rows: WARM_UP_ROWS, eventsAPair: 2, seed: 1 });
        await loadCsv(address, "warm.csv", peer);
        await importByCommand(address, warm, WARM_UP_ROWS);
        const ratios: number[] = [];
        for (const [eventsAPair, goal] of GOALS) {
          const file = join(folder, `rows-${eventsAPair}.csv`);
          await write(file, { rows, eventsAPair, seed: SEED + eventsAPair });
          print(`${eventsAPair} events a pair (goal >= ${goal} ×):`);
          ratios.push((await compare(address, file, rows, peer, print)) / goal);
        }
        const figure = ratios
          .map((ratio, at) => `${((GOALS[at]?.[1] ?? 1) * ratio).toFixed(2)} ×`)
          .join(" and ");
        const pass = ratios.every((ratio) => ratio >= 1);
        return { figure: `${figure} LOAD CSV`, goal: ">= 1 × at 2 events a pair, >= 2 × at 10", pass };
      });
    },
  };
}

async function compare(
  address: Neo4jAddress,
  file: string,
  rows: number,
  peer: Peer,
  print: (line: string) => void,
): Promise<number> {
  const byLoadCsv = await loadCsv(address, file.slice(file.lastIndexOf("/") + 1), peer);
  print(`  LOAD CSV: ${rate(rows, byLoadCsv)} rows a second (a relationship a row, no provenance)`);
  const { seconds, peakMb } = await importByCommand(address, file, rows);
  print(
    `  redthread import: ${rate(rows, seconds)} rows a second, ${seconds.toFixed(1)} s, peak memory ${peakMb} MB`,
  );
  const stages = await importStages(file, (await stat(file)).size, { timezone: "UTC" });
  print(`  of that, in a run of their own: ${stages}; the rest is written`);
  return byLoadCsv / seconds;
}

function rate(rows: number, seconds: number): string {
  return Math.round(rows / seconds).toString();
}

export const bench = speedBench(CALLS);
export const bankBench = { bench: speedBench(BANK) };
