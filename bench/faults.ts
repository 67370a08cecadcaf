import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Bench, type Outcome, seededRandom } from "./bench.ts";
import { fillDisk } from "./fill-disk.ts";
import { type FaultyImport, withFaultyImport } from "./faulty-import.ts";
import { withTemporaryHome } from "./temporary-home.ts";

const ROWS = 30_000;
const EVENTS_A_PAIR = 3;
const SEED = 20261124;
/** So often one import is killed before it is let run to its end. */
const KILLS_A_ROUND = 5;

type Print = (line: string) => void;
type Tally = { kills: number; ends: number; wrong: number };

export const bench: Bench = {
  compares:
    "an import that is killed at random points beside one that is not: --kills N (the importer), --db-kills N, --disk-full",
  takes: "8 min for --kills 200, 10 min for --db-kills 50",
  run: (print, args = []) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        kills: { type: "string" },
        "db-kills": { type: "string" },
        "disk-full": { type: "boolean" },
      },
    });
    const asked = values.kills ?? values["db-kills"] ?? values["disk-full"];
    const importer = asked === undefined ? 200 : Number(values.kills ?? 0);
    const database = asked === undefined ? 50 : Number(values["db-kills"] ?? 0);
    return withTemporaryHome(async ({ home }) => {
      const file = join(home, "calls.csv");
      await writeFile(file, rowsWithFlaws());
      print(`${ROWS} call rows, seed ${SEED}`);
      const tally: Tally = { kills: 0, ends: 0, wrong: 0 };
      if (importer + database > 0) {
        await withFaultyImport(join(home, "kills"), file, async (faulty) => {
          print(`clean run: ${(faulty.cleanMs / 1000).toFixed(1)} s, hash ${faulty.cleanHash.slice(0, 16)}`);
          await killImporter(faulty, importer, tally, print);
          await killDatabase(faulty, database, tally, print);
        });
      }
      if (values["disk-full"] === true) await fillOnce(home, file, tally, print);
      return outcome(tally);
    });
  },
};

/** The figure: a hash that differs would be a row lost or doubled. */
function outcome({ kills, ends, wrong }: Tally): Outcome {
  const figure = `${kills} faults, ${ends} imports brought to their end, ${wrong} of them other than the clean run`;
  return { figure, goal: "0 rows lost, 0 doubled", pass: wrong === 0 && kills > 0 };
}

async function killImporter(faulty: FaultyImport, kills: number, tally: Tally, print: Print): Promise<void> {
  const random = seededRandom(SEED);
  let done = 0;
  while (done < kills) {
    for (let each = 0; each < KILLS_A_ROUND && done < kills; each++) {
      const killed = await faulty.killImporter(random() * faulty.cleanMs);
      if (!killed) break;
      done += 1;
    }
    await finish(faulty, tally);
    print(`importer: ${done} kills, ${tally.wrong} wrong`);
  }
  tally.kills += done;
}

async function killDatabase(faulty: FaultyImport, kills: number, tally: Tally, print: Print): Promise<void> {
  const random = seededRandom(SEED + 1);
  for (let done = 1; done <= kills; done++) {
    await faulty.killDatabase(random() * faulty.cleanMs);
    await finish(faulty, tally);
    print(`database: ${done} kills, ${tally.wrong} wrong`);
  }
  tally.kills += kills;
}

async function fillOnce(home: string, file: string, tally: Tally, print: Print): Promise<void> {
  const disk = join(home, "disk");
  await mkdir(disk);
  const said = await fillDisk(disk, async (small) => {
    await withFaultyImport(small.path, file, async (faulty) => {
      await faulty.failOnFullDisk(small);
      tally.kills += 1;
      await finish(faulty, tally);
    });
  });
  print(`disk full: ${said}, ${tally.wrong} wrong`);
}

async function finish(faulty: FaultyImport, tally: Tally): Promise<void> {
  const hash = await faulty.finish();
  tally.ends += 1;
  if (hash !== faulty.cleanHash) tally.wrong += 1;
}

/** Calls of a few hundred phones, some of them twice, with a row in forty that cannot be taken in. */
function rowsWithFlaws(): string {
  const random = seededRandom(SEED);
  const phones = ROWS / EVENTS_A_PAIR;
  const phone = (): string => `+85512${String(Math.floor(random() * phones)).padStart(6, "0")}`;
  const lines = ["caller,callee,start_time,duration"];
  for (let row = 0; row < ROWS; row++) {
    const at = new Date(Date.UTC(2026, 0, 1) + row * 20_000).toISOString().slice(0, 19).replace("T", " ");
    lines.push(row % 40 === 7 ? `8.5512E+10,${phone()},${at},5` : `${phone()},${phone()},${at},${row % 600}`);
  }
  return `${lines.join("\n")}\n`;
}
