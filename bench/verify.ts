import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openSigner } from "#access/signer.ts";
import { openSigningKey } from "#access/signing-key.ts";
import { chartFonts } from "#chart/chart-fonts.ts";
import { CaseId } from "#model/source.ts";
import { type FileToWrite, chartPackage } from "#server/chart-package.ts";
import { verifyPackage } from "#verifier/verify.mjs";
import { type Bench, percentile, seededRandom } from "./bench.ts";
import { type MadeChart, madeChart } from "./chart-inputs.ts";
import { changeOnce } from "./package-changes.ts";

const SEED = 11;
const ROWS = 10_000;
const CHANGES = 10_000;
const GOAL_SECONDS = 5;

export const bench: Bench = {
  compares:
    "seconds to verify a package of 10,000 cited rows against the originals; 10,000 random single changes, how many are missed",
  takes: "6 min",
  run: async (print) => {
    const large = await made(madeChart(200, 400, ROWS, SEED));
    const seconds = Array.from({ length: 5 }, () => {
      const began = performance.now();
      const { ok, checked } = verifyPackage(large.open(large.files), {
        originals: (sha256) => large.originals.get(sha256),
      });
      if (!ok || (checked["rowsInOriginals"] ?? 0) < ROWS) throw new Error("The package does not verify.");
      return (performance.now() - began) / 1000;
    });
    print(`${ROWS} rows, 5 runs: ${seconds.map((one) => one.toFixed(2)).join(", ")} s`);
    const small = await made(madeChart(8, 10, 16, SEED));
    const random = seededRandom(SEED);
    const missed: string[] = [];
    const kinds = new Map<string, number>();
    for (let i = 0; i < CHANGES; i += 1) {
      const { files, what } = changeOnce(small.files, random);
      kinds.set(what, (kinds.get(what) ?? 0) + 1);
      if (verifyPackage(small.open(files)).ok) missed.push(`${i} ${what}`);
    }
    print(`seed ${SEED}, ${CHANGES} changes: ${[...kinds].map(([what, n]) => `${what} ${n}`).join(", ")}`);
    for (const one of missed.slice(0, 10)) print(`missed: ${one}`);
    const median = percentile(seconds, 0.5);
    return {
      figure: `${median.toFixed(2)} s (median), ${missed.length} of ${CHANGES} changes missed`,
      goal: `< ${GOAL_SECONDS} s, 0 missed`,
      pass: median < GOAL_SECONDS && missed.length === 0,
    };
  },
};

type Made = {
  files: FileToWrite[];
  originals: ReadonlyMap<string, Buffer>;
  open: (files: readonly FileToWrite[]) => { names: string[]; read: (name: string) => Buffer };
};

async function made({ chart, originals }: MadeChart): Promise<Made> {
  const packages = createRequire(import.meta.url);
  const fonts = chartFonts((path) => readFileSync(packages.resolve(path)));
  const home = await mkdtemp(join(tmpdir(), "redthread-bench-"));
  try {
    const signer = await openSigner(home, await openSigningKey(home));
    const verifier = await readFile(resolve(import.meta.dirname, "../src/verifier/verify.mjs"));
    const tools = { fonts, signer, tool: "redthread bench", verifier };
    const files = await chartPackage(
      { ...chart, keyFingerprint: signer.fingerprint },
      CaseId.parse("bench"),
      tools,
    );
    return { files, originals, open };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function open(files: readonly FileToWrite[]): ReturnType<Made["open"]> {
  const bodies = new Map(files.map(({ name, body }) => [name, Buffer.from(body)]));
  return { names: [...bodies.keys()].toSorted(), read: (name) => bodies.get(name) ?? Buffer.alloc(0) };
}
