import type { z } from "zod";
import type { reproduceRun } from "#api/scores.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import { type RunRecord, runId } from "#model/run-record.ts";
import { ScoreRun } from "#model/score.ts";
import { runDifferences } from "#score/run-differences.ts";
import { sha256Of } from "#vault/sha256-of.ts";
import type { Scores } from "./scores.ts";

type Reproduction = z.output<typeof reproduceRun.output>;

/** Makes a stored run again from the evidence, parameters and hub table it was made from, and compares the bytes. */
export async function reproduce(record: RunRecord, stored: ScoreRun, scores: Scores): Promise<Reproduction> {
  const text = canonicalJson(await scores.rerun(record));
  const found = runId(await sha256Of(bytesOf(text)));
  return {
    equal: found === record.id,
    stored: record.id,
    found,
    differences: found === record.id ? [] : runDifferences(stored, ScoreRun.parse(JSON.parse(text))),
  };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
