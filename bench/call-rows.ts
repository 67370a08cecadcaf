import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { seededRandom } from "./bench.ts";

const PHONES = 40_000;
const FIRST = Date.UTC(2026, 0, 1);
const STEP = 10_000;

/** What rows are written: how many, how many events a pair has on average, from which seed. */
export type Rows = { rows: number; eventsAPair: number; seed: number };

/** Writes a call record in an order that is not sorted by anything, with a few busy phones. The same seed gives the same bytes. */
export async function writeCallRows(path: string, { rows, eventsAPair, seed }: Rows): Promise<void> {
  const random = seededRandom(seed);
  const phone = (): string => `+85512${String(Math.floor(random() ** 2 * PHONES)).padStart(6, "0")}`;
  const pairs = Array.from({ length: Math.ceil(rows / eventsAPair) }, () => `${phone()},${phone()}`);
  await writeLines(path, "caller,callee,start_time,duration", rows, (row) => {
    const pair = pairs[Math.floor(random() * pairs.length)];
    return `${pair},${timeOf(row)},${Math.floor(random() * 600)}`;
  });
}

/** As `writeCallRows`, but bank transfers: account numbers of one bank, amounts with two decimals, a reference a row. */
export async function writeBankRows(path: string, { rows, eventsAPair, seed }: Rows): Promise<void> {
  const random = seededRandom(seed);
  const account = (): string => `110${String(Math.floor(random() ** 2 * PHONES)).padStart(9, "0")}`;
  const pairs = Array.from({ length: Math.ceil(rows / eventsAPair) }, () => [account(), account()] as const);
  const header = "from_account,from_bank,to_account,to_bank,time,amount,currency,reference";
  await writeLines(path, header, rows, (row) => {
    const [from, to] = pairs[Math.floor(random() * pairs.length)] ?? ["", ""];
    const amount = `${Math.floor(random() * 90_000) + 10}.${String(row % 100).padStart(2, "0")}`;
    return `${from},Acleda,${to},Acleda,${timeOf(row)},${amount},USD,TX${String(row).padStart(8, "0")}`;
  });
}

function timeOf(row: number): string {
  return new Date(FIRST + row * STEP).toISOString().slice(0, 19).replace("T", " ");
}

async function writeLines(
  path: string,
  header: string,
  rows: number,
  line: (row: number) => string,
): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${header}\n`);
  for (let row = 0; row < rows; row++) if (!out.write(`${line(row)}\n`)) await once(out, "drain");
  out.end();
  await once(out, "finish");
}
