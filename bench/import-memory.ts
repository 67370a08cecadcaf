import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import { type Bench, seededRandom } from "./bench.ts";
import { watchMemory } from "./watch-memory.ts";
import { JARS, withTemporaryHome } from "./temporary-home.ts";

const GOAL_MB = 300;
/** Of memory a GB of file, over the second half of the import. */
const GOAL_SLOPE_MB = 30;
const SEED = 20261124;
const PHONES = 20_000;
const PAIRS = 100_000;
const BODY_BYTES = 1800;
const MB = 2 ** 20;

export const bench: Bench = {
  compares: `peak memory of importing a message export of 2 GB above that of the idle program, and its slope; --gb N`,
  takes: "8 min",
  run: (print, args = []) => {
    const { values } = parseArgs({ args: [...args], options: { gb: { type: "string", default: "2" } } });
    return withTemporaryHome(async ({ home }) => {
      const file = join(home, "messages.csv");
      const rows = await writeMessages(file, Number(values.gb) * 1024 * MB);
      const { size } = await stat(file);
      print(`${(size / MB).toFixed(0)} MB, ${rows} rows, ${PAIRS} pairs, seed ${SEED}`);
      const local = await startLocalNeo4j({ home: join(home, "database"), jars: JARS });
      try {
        const idle = await watchMemory(local, home, ["sources"]);
        print(`idle: ${idle.peakMb} MB`);
        const command = ["import", file, "--case", "bench", "--case-title", "Bench", "--timezone", "UTC"];
        const { peakMb, samples, seconds } = await watchMemory(local, home, command);
        const half = samples.slice(Math.floor(samples.length / 2));
        const slope = slopeOf(half) / (size / MB / 1024 / 2);
        for (let tenth = 0; tenth <= 10; tenth++) {
          const at = Math.min(samples.length - 1, Math.floor((samples.length * tenth) / 10));
          print(`  ${tenth * 10} % of the time: ${samples[at]} MB`);
        }
        const above = peakMb - idle.peakMb;
        print(`${seconds.toFixed(0)} s, peak ${peakMb} MB; second half ${slope.toFixed(1)} MB a GB`);
        return {
          figure: `${above} MB above idle, slope ${slope.toFixed(1)} MB a GB`,
          goal: `< ${GOAL_MB} MB, < ${GOAL_SLOPE_MB} MB a GB`,
          pass: above < GOAL_MB && slope < GOAL_SLOPE_MB,
        };
      } finally {
        await local.stop();
      }
    });
  },
};

/** The rise of a straight line through the samples, from the first to the last. */
function slopeOf(samples: readonly number[]): number {
  const middle = (samples.length - 1) / 2;
  const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
  const [over, under] = samples.reduce<[number, number]>(
    ([up, down], value, at) => [up + (at - middle) * (value - mean), down + (at - middle) ** 2],
    [0, 0],
  );
  return (over / under) * (samples.length - 1);
}

/** Messages with long bodies, as a phone's export has them, until the file has so many bytes; returns how many. */
async function writeMessages(path: string, bytes: number): Promise<number> {
  const random = seededRandom(SEED);
  const phone = (): string => `+85512${String(Math.floor(random() * PHONES)).padStart(6, "0")}`;
  const pairs = Array.from({ length: PAIRS }, () => `${phone()},${phone()}`);
  const body = "문자 message សារ ".repeat(BODY_BYTES / 24);
  const out = createWriteStream(path, { highWaterMark: MB });
  out.write("from,to,time,body\n");
  let rows = 0;
  for (let written = 0; written < bytes; rows++) {
    const pair = pairs[Math.floor(random() * PAIRS)];
    const at = new Date(Date.UTC(2026, 0, 1) + rows * 1000).toISOString().slice(0, 19).replace("T", " ");
    const line = `${pair},${at},"${rows} ${body.slice(0, 200 + Math.floor(random() * (body.length - 200)))}"\n`;
    written += Buffer.byteLength(line);
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return rows;
}
