import Papa from "papaparse";
import type { Flaw } from "#model/identifiers/parsed.ts";
import type { BadByte, DecodedText } from "./decode.ts";
import type { Encoding } from "./encodings.ts";
import { type RawRecord, splitRecords } from "./split-records.ts";
import type { CellMark } from "./workbook/cells-of-row.ts";

/**
 * One row of a table: cells as text, where it stands, its exact text. With a flaw it is not to be taken in. `marks` says
 * which cells of a sheet are no text.
 */
export type Row = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly endLine: number;
  readonly raw: string;
  readonly marks?: ReadonlyMap<number, CellMark>;
  readonly flaw?: Flaw;
  /** Something noteworthy about the file that first shows here; the row is sound. */
  readonly note?: Flaw;
};

const MAX_FIELD = 256 * 1024;
const MAX_COLUMNS = 2000;
const NO_CELLS: readonly string[] = [];

/**
 * The rows of a text, some at a time. Cells come from PapaParse in array mode; lines and raw text from our own
 * record map, because Papa's row numbers are not lines. Rows in which every cell is blank are none.
 */
export async function* readTable(
  texts: AsyncIterable<DecodedText>,
  delimiter: string,
  encoding: Encoding,
): AsyncGenerator<Row[]> {
  const splitter = splitRecords(delimiter);
  const badLines = new Map<number, BadByte>();
  let line = 1;
  for await (const { text, bad } of texts) {
    for (const byte of bad) badLines.set(line + byte.lineIndex, byte);
    const records = splitter.push(text);
    yield rowsOf(records, delimiter, badLines, encoding);
    line += physicalLines(text);
    for (const before of badLines.keys()) if (before < splitter.nextLine()) badLines.delete(before);
  }
  yield rowsOf(splitter.end(), delimiter, badLines, encoding);
}

function physicalLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  if (!text.includes("\r")) return count;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== 0x0a) count += 1;
  }
  return count;
}

function rowsOf(
  records: readonly RawRecord[],
  delimiter: string,
  badLines: ReadonlyMap<number, BadByte>,
  encoding: Encoding,
): Row[] {
  const sound = records.filter((record) => record.flaw === undefined);
  const cells = parseAll(sound, delimiter);
  let next = 0;
  const rows: Row[] = [];
  for (const record of records) {
    const row = record.flaw === undefined ? cells[next++] : undefined;
    const flaw = record.flaw ?? undecodable(record, badLines, encoding) ?? cellFlaw(row);
    if (flaw !== undefined) rows.push({ ...record, cells: Array.isArray(row) ? row : NO_CELLS, flaw });
    else if (Array.isArray(row) && row.some((cell) => /\S/.test(cell))) {
      const { line, endLine, raw, note } = record;
      rows.push(
        note === undefined ? { cells: row, line, endLine, raw } : { cells: row, line, endLine, raw, note },
      );
    }
  }
  return rows;
}

/** The cells of each record; a record that PapaParse finds fault with gives the fault. */
function parseAll(records: readonly RawRecord[], delimiter: string): (string[] | Flaw)[] {
  const { data, errors } = parse(records.map(({ raw }) => raw).join("\n"), delimiter);
  if (errors.length === 0 && data.length === records.length) return data;
  return records.map(({ raw }) => {
    const alone = parse(raw, delimiter);
    const [fault] = alone.errors;
    const [row] = alone.data;
    if (fault !== undefined) return { reason: "stray-quote", message: `${fault.message}.` };
    return row !== undefined && alone.data.length === 1
      ? row
      : { reason: "quote-style", message: "The quotes of the record can be read in more than one way." };
  });
}

function parse(text: string, delimiter: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    quoteChar: '"',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
  });
}

function cellFlaw(row: string[] | Flaw | undefined): Flaw | undefined {
  if (row === undefined) return undefined;
  if (!Array.isArray(row)) return row;
  if (row.length > MAX_COLUMNS) {
    return {
      reason: "too-many-columns",
      message: `The row has ${row.length} cells; at most ${MAX_COLUMNS} are read.`,
    };
  }
  const long = row.findIndex((cell) => cell.length > MAX_FIELD);
  if (long < 0) {
    const nul = row.findIndex((cell) => cell.includes("\0"));
    return nul < 0 ? undefined : { reason: "bad-character", message: `Cell ${nul + 1} holds a NUL byte.` };
  }
  return {
    reason: "field-too-large",
    message: `Cell ${long + 1} has ${row[long]?.length} characters; at most ${MAX_FIELD} are read.`,
  };
}

function undecodable(
  record: RawRecord,
  badLines: ReadonlyMap<number, BadByte>,
  encoding: Encoding,
): Flaw | undefined {
  if (badLines.size === 0) return undefined;
  for (let line = record.line; line <= record.endLine; line++) {
    const bad = badLines.get(line);
    if (bad === undefined) continue;
    const hex = bad.byte.toString(16).padStart(2, "0");
    return {
      reason: "encoding",
      message: `Line ${line}: byte ${bad.offset} (0x${hex}) is not ${encoding}.`,
    };
  }
  return undefined;
}
