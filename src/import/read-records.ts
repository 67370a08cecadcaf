import type { DecodedText } from "./decode.ts";
import type { Encoding } from "./encodings.ts";
import type { Row } from "./read-table.ts";
import type { RecordFormat } from "./record-format.ts";
import { openTextLines } from "./text-lines.ts";

/** The rows of a file that is no table, some at a time. */
export async function* readRecords(
  texts: AsyncIterable<DecodedText>,
  format: RecordFormat,
  encoding: Encoding,
): AsyncGenerator<Row[]> {
  const reader = format.open();
  const linesOf = openTextLines(encoding);
  for await (const piece of texts) yield linesOf(piece).flatMap((line) => reader.push(line));
  yield [...reader.end()];
}

/** The format with what a first reading of the files tells, where it needs one. */
export async function surveyRecords(
  texts: readonly (() => AsyncIterable<DecodedText>)[],
  format: RecordFormat,
  encoding: Encoding,
): Promise<RecordFormat> {
  const survey = format.survey?.();
  if (survey === undefined) return format;
  for (const open of texts) {
    const linesOf = openTextLines(encoding);
    for await (const piece of open()) for (const line of linesOf(piece)) survey.push(line);
  }
  return { ...format, open: survey.open };
}
