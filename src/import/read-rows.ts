import type { DecodedText } from "./decode.ts";
import type { Encoding } from "./encodings.ts";
import { readRecords, surveyRecords } from "./read-records.ts";
import { readSheet } from "./read-sheet.ts";
import { type Row, readTable } from "./read-table.ts";
import type { RecordFormat } from "./record-format.ts";

/** How the rows of a file stand in it: parted by a delimiter, as the rows of a sheet so many cells wide, or as records of a format of its own. */
export type RowForm =
  | { readonly delimiter: string }
  | { readonly sheetWidth: number }
  | { readonly format: RecordFormat };

/** The rows of a text, some at a time, whatever form they have. */
export function readRows(
  texts: AsyncIterable<DecodedText>,
  form: RowForm,
  encoding: Encoding,
): AsyncGenerator<Row[]> {
  if ("sheetWidth" in form) return readSheet(texts, form.sheetWidth);
  return "format" in form
    ? readRecords(texts, form.format, encoding)
    : readTable(texts, form.delimiter, encoding);
}

/** The form with what has to be known of the whole file, and of those joined to it, before its first row is read. */
export async function surveyRows(
  texts: readonly (() => AsyncIterable<DecodedText>)[],
  form: RowForm,
  encoding: Encoding,
): Promise<RowForm> {
  return "format" in form ? { format: await surveyRecords(texts, form.format, encoding) } : form;
}
