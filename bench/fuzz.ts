import { parseArgs } from "node:util";
import { type Bench, seededRandom } from "./bench.ts";
import { fuzzSeeds } from "./fuzz-seeds.ts";
import { fuzzedInput } from "./fuzzed-input.ts";
import { judgeImport, judgeRows } from "./judge-rows.ts";

const INPUTS = 1_000_000;
const SEED = 20261124;
const HANG_MS = 1000;
const TELL_EVERY_MS = 20_000;
/** One input in so many goes through the whole import, with its format to be found anew. */
const WHOLE_EVERY = 1000;

export const bench: Bench = {
  compares: `${INPUTS} inputs made of our fixtures through decode, read, map and group: no crash, no hang (1 s of processor time), no line unaccounted for; --inputs N, --seconds N, --seed N`,
  takes: "15 min; --seconds 120 in CI",
  run: async (print, args = []) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        inputs: { type: "string", default: String(INPUTS) },
        seconds: { type: "string", default: "Infinity" },
        seed: { type: "string", default: String(SEED) },
      },
    });
    const random = seededRandom(Number(values.seed));
    const seeds = await fuzzSeeds();
    print(`seed ${values.seed}, ${seeds.length} files to begin with`);
    const end = performance.now() + Number(values.seconds) * 1000;
    let told = performance.now();
    let [input, rows, rejected, faults, slowest] = [0, 0, 0, 0, 0];
    while (input < Number(values.inputs) && performance.now() < end) {
      const seed = seeds[Math.floor(random() * seeds.length)];
      if (seed === undefined) throw new Error("there is no fixture to begin with");
      input += 1;
      const bytes = fuzzedInput(seed.bytes, random);
      const piece = 1 + Math.floor(random() * 4000);
      // processor time, so that a busy machine is not taken for a hang
      const before = process.cpuUsage();
      const judged =
        input % WHOLE_EVERY === 0
          ? await judgeImport(bytes, piece, seed.name)
          : await judgeRows(bytes, piece, seed.plan);
      const { user, system } = process.cpuUsage(before);
      const took = (user + system) / 1000;
      slowest = Math.max(slowest, took);
      rows += judged.rows;
      rejected += judged.rejected;
      const fault = judged.fault ?? (took > HANG_MS ? `took ${Math.round(took)} ms` : undefined);
      if (fault !== undefined) {
        faults += 1;
        print(`input ${input} (of ${seed.name}, in pieces of ${piece}): ${fault}`);
        print(`  ${bytes.toString("base64")}`);
      }
      if (performance.now() - told > TELL_EVERY_MS) {
        told = performance.now();
        print(`${input} inputs, ${rows} rows, slowest ${Math.round(slowest)} ms, ${faults} faults`);
      }
    }
    print(`${rows} rows read, ${rejected} of them rejected`);
    const figure = `${input} inputs, ${faults} faults, slowest ${Math.round(slowest)} ms`;
    return { figure, goal: "0 faults", pass: faults === 0 && input > 0 && rows > rejected };
  },
};
