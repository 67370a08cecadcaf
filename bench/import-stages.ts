import { createReadStream } from "node:fs";
import { decode } from "#import/decode.ts";
import { makeContext } from "#import/make-context.ts";
import { rowMapper } from "#import/map-row.ts";
import { planImport } from "#import/plan-import.ts";
import { readRows } from "#import/read-rows.ts";
import { openSegment } from "#import/segment.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { CaseId, sourceId } from "#model/source.ts";

const NAMES = ["decode", "parse", "map", "group"] as const;
const NO_HASH = "0".repeat(64);

/**
 * Where the time of an import goes before anything is written: the file is read four times, each time one stage further,
 * and each stage gets the difference, in seconds.
 */
export async function importStages(path: string, bytes: number, options: ImportOptions): Promise<string> {
  const file = { fileName: "rows.csv", sha256: NO_HASH, bytes, open: () => createReadStream(path) };
  const plan = await planImport(file, options, {});
  const { encoding, bound, table } = plan;
  if (encoding === undefined || bound === undefined || table === undefined) {
    throw new Error("the bench's own file is not understood");
  }
  const source = sourceId(CaseId.parse("bench"), NO_HASH, bound.profile.id);
  const request = {
    ...file,
    case: CaseId.parse("bench"),
    options,
    now: () => new Date(),
    importedBy: "bench",
    peakMb: () => 0,
  };
  const untilStage = async (stage: number): Promise<number> => {
    const began = performance.now();
    const texts = decode(file.open(), encoding);
    if (stage === 0) for await (const _ of texts);
    else {
      const map = rowMapper(bound, makeContext(request, plan, source, undefined));
      const segment = openSegment();
      for await (const rows of readRows(texts, table.form, encoding)) {
        if (stage === 1) continue;
        for (const row of rows) {
          if (row.line <= table.headerLine) continue;
          const said = map(row);
          if (stage === 3) segment.add(said, row.line);
        }
      }
      if (stage === 3) for (const _ of segment.batches(source));
    }
    return (performance.now() - began) / 1000;
  };
  const told: string[] = [];
  let before = 0;
  for (const [stage, name] of NAMES.entries()) {
    const seconds = await untilStage(stage);
    told.push(`${name} ${Math.max(0, seconds - before).toFixed(1)} s`);
    before = seconds;
  }
  return told.join(", ");
}
