import type { ImportOptions } from "#model/import-report.ts";
import type { Source } from "#model/source.ts";
import { decode } from "./decode.ts";
import type { ImportFile } from "./import-file.ts";
import { planImport } from "./plan-import.ts";
import { PROFILES } from "./profiles/profiles.ts";
import { readRows, surveyRows } from "./read-rows.ts";
import { sheetOf } from "./sheets-of.ts";

/** The cells of one row as they stand in the file: nothing is trimmed, folded or left out. */
export type SourceCells = { readonly line: number; readonly cells: readonly string[] };

/** The options among those of `readBy` that decide where a row and a cell end. */
const PARTING = [
  ["--delimiter=", "delimiter"],
  ["--header-line=", "headerLine"],
] as const;

/**
 * The rows of a source out of its original bytes, in the way in which they were read, also those that were rejected; a row
 * whose bytes no reader can part into cells has none.
 */
export async function* readSourceCells(file: ImportFile, source: Source): AsyncGenerator<SourceCells> {
  const whole = source.sheet === undefined ? file : sheetOf(file, source.sheet);
  const { encoding, table } = await planImport(whole, optionsOf(source), {});
  if (encoding === undefined || table === undefined) return;
  const texts = (): ReturnType<typeof decode> => decode(whole.open(), encoding);
  const form = await surveyRows([texts], table.form, encoding);
  for await (const rows of readRows(texts(), form, encoding)) {
    for (const { line, cells } of rows) if (line > table.headerLine) yield { line, cells };
  }
}

function optionsOf({ encoding, profile, readBy = [] }: Source): ImportOptions {
  const options: Record<string, string | number> = { encoding };
  if (PROFILES.some(({ id }) => id === profile)) options["profile"] = profile;
  for (const [start, name] of PARTING) {
    const stated = readBy.find((option) => option.startsWith(start))?.slice(start.length);
    if (stated !== undefined) options[name] = name === "headerLine" ? Number(stated) : stated;
  }
  return options;
}
