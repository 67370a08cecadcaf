import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { runImport } from "#import/run-import.ts";
import { readSourceCells, type SourceCells } from "#import/source-cells.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { DEMO, NOW, fileOf, recorder } from "./import-text.ts";

async function cellsOf(content: string | Uint8Array, options: ImportOptions): Promise<SourceCells[]> {
  const store = recorder();
  const file = fileOf(content);
  const effects = { importedBy: "tester", now: () => NOW, peakMb: () => 0, store };
  await runImport({ ...file, case: DEMO, options, ...effects });
  const source = store.source();
  const found: SourceCells[] = [];
  if (source !== undefined) for await (const row of readSourceCells(file, source)) found.push(row);
  return found;
}

test("the raw cells come out exactly, with the lines they stand on, also of rejected rows", async () => {
  const odd = ["  +85512000011 ", "+85512\u200B000012", "2026-02-01 10:00:00", '"5\r\n\u202E, ""x"""'];
  const content = `caller,callee,start_time,note\n${odd.join(",")}\nhello,,,\n`;
  expect(await cellsOf(content, { timezone: "UTC" })).toEqual([
    { line: 2, cells: [odd[0], odd[1], odd[2], '5\r\n\u202E, "x"'] },
    { line: 4, cells: ["hello", "", "", ""] },
  ]);
});

test("in the encoding, with the delimiter and from the line that were stated", async () => {
  const bytes = iconv.encode("+821000000001;+821000000002;샾됬\n", "cp949");
  const map = { from: "#1", to: "#2" };
  const options = { encoding: "cp949", delimiter: ";", headerLine: 0, profile: "calls", map };
  expect(await cellsOf(bytes, options)).toEqual([
    { line: 1, cells: ["+821000000001", "+821000000002", "샾됬"] },
  ]);
});
