import Papa from "papaparse";
import type { Row } from "#import/read-table.ts";
import type { RecordReader } from "#import/record-format.ts";
import { type RawRecord, splitRecords } from "#import/split-records.ts";

/** The cells of a text of one record. */
export function cellsIn(text: string, delimiter: string): string[] {
  return Papa.parse<string[]>(text, { delimiter, newline: "\n", header: false }).data[0] ?? [];
}

/** Reads a delimited file record by record, where one record may give several rows or none of its own. */
export function delimitedReader(
  delimiter: string,
  rowsOf: (cells: readonly string[], record: RawRecord) => readonly (readonly string[])[],
): RecordReader {
  const splitter = splitRecords(delimiter);
  const read = (record: RawRecord): Row[] => {
    const { line, endLine, raw, flaw } = record;
    if (flaw !== undefined) return [{ cells: [], line, endLine, raw, flaw }];
    return rowsOf(cellsIn(raw, delimiter), record).map((cells) => ({ cells, line, endLine, raw }));
  };
  return {
    push: ({ text, end, flaw }) =>
      splitter.push(text + end).flatMap((record) => read(flaw === undefined ? record : { ...record, flaw })),
    end: () => splitter.end().flatMap(read),
  };
}

const DELIMITERS = [",", "\t", ";", "|"];

/** The delimiter under which a line has most cells. */
export function delimiterOf(line: string): string {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: cellsIn(line, delimiter).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
}
