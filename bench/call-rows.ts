import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { seededRandom } from "./bench.ts";

const PHONES = 40_000;
const FIRST_CALL = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

/**
 * Writes a call record of so many rows in an order that is not sorted by anything: about four calls a pair, a few
 * busy phones. The same seed gives the same bytes.
 */
export async function writeCallRows(path: string, rows: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const phone = (): string => `+85512${String(Math.floor(random() ** 2 * PHONES)).padStart(6, "0")}`;
  const pairs = Array.from({ length: Math.ceil(rows / 4) }, () => [phone(), phone()] as const);
  const out = createWriteStream(path);
  out.write("caller,callee,start_time,duration\n");
  for (let row = 0; row < rows; row++) {
    const [from, to] = pairs[Math.floor(random() * pairs.length)] ?? ["", ""];
    const at = new Date(FIRST_CALL + row * MINUTE).toISOString().slice(0, 19).replace("T", " ");
    if (!out.write(`${from},${to},${at},${Math.floor(random() * 600)}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
