import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportFile } from "#import/import-file.ts";
import { type Plan, planImport } from "#import/plan-import.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { ROOT } from "./temporary-home.ts";

/** A file that is understood, and how it is read: what is changed in it is read in the same way. */
export type Seed = { readonly name: string; readonly bytes: Buffer; readonly plan: Plan };

const CASES = join(ROOT, "fixtures/cases");
export const FUZZ_OPTIONS: ImportOptions = {
  timezone: "UTC",
  region: "KR",
  dateOrder: "dmy",
  decimal: ".",
  currency: "USD",
};

/** The bytes as a file that comes in pieces of so many bytes. */
export function fileInPieces(bytes: Buffer, piece: number, fileName: string): ImportFile {
  return {
    fileName,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

/** Every text file of `fixtures/cases` that a profile reads without a question. */
export async function fuzzSeeds(): Promise<Seed[]> {
  const seeds: Seed[] = [];
  for (const name of readdirSync(CASES).toSorted()) {
    if (/\.(?:json|xlsx)$/.test(name) && !name.endsWith("telegram.json")) continue;
    const bytes = readFileSync(join(CASES, name));
    const plan = await planImport(fileInPieces(bytes, bytes.length, name), FUZZ_OPTIONS, {
      acceptProposals: true,
    });
    if (plan.bound !== undefined && plan.table !== undefined && plan.refusal === undefined) {
      seeds.push({ name, bytes, plan });
    }
  }
  return seeds;
}
