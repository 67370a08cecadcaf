import type { Source } from "#model/source.ts";
import { lineEnd } from "./decode.ts";
import { type Encoding, decodeLoosely, decodeStrict, encodingNamed } from "./encodings.ts";
import { sheetRowText } from "./read-sheet.ts";
import { linesOfSheet } from "./sheets-of.ts";
import { wholeLines } from "./whole-lines.ts";

/**
 * A row as it stands in its file: from `offset`, `bytes` without the line end. Of a workbook, whose rows lie in no bytes of
 * their own, `offset` is -1 and the bytes are the row as CSV.
 */
export type SourceRow = {
  readonly line: number;
  readonly text: string;
  readonly offset: number;
  readonly bytes: Buffer;
};

const MOST_CONTINUED = 500;

/**
 * The rows that begin on the given lines (1-based), in order; lines the file does not have are left out. In a file with a
 * header, a row goes on over the next lines while a quote of it is open.
 */
export async function readSourceRows(
  bytes: AsyncIterable<Uint8Array>,
  source: Pick<Source, "encoding" | "sheet" | "headerLine">,
  wanted: ReadonlySet<number>,
): Promise<SourceRow[]> {
  const encoding = encodingNamed(source.encoding);
  const { sheet, headerLine } = source;
  const rows: SourceRow[] = [];
  const last = Math.max(0, ...wanted);
  let line = 0;
  let open: SourceRow | undefined;
  const lines = sheet === undefined ? bytes : linesOfSheet(bytes, sheet);
  for await (const { piece, offset } of wholeLines(lines, encoding)) {
    for (let start = 0; start < piece.length;) {
      const end = lineEnd(piece, start, encoding);
      line += 1;
      if (open !== undefined) {
        open = joined(open, piece.subarray(start, end), encoding);
      } else if (wanted.has(line)) {
        open = { line, offset: offset + start, ...read(piece.subarray(start, end), encoding) };
      }
      if (open !== undefined && !goesOn(open, line, headerLine)) {
        rows.push(sheet === undefined ? trimmed(open, encoding) : ofSheet(open));
        open = undefined;
      }
      if (line >= last && open === undefined) return rows;
      start = end;
    }
  }
  if (open !== undefined) rows.push(sheet === undefined ? trimmed(open, encoding) : ofSheet(open));
  return rows;
}

function read(bytes: Buffer, encoding: Encoding): { text: string; bytes: Buffer } {
  const own = Buffer.from(bytes);
  return { text: decodeStrict(own, encoding) ?? decodeLoosely(own, encoding), bytes: own };
}

function joined(row: SourceRow, more: Buffer, encoding: Encoding): SourceRow {
  const { text, bytes } = read(more, encoding);
  return { ...row, text: row.text + text, bytes: Buffer.concat([row.bytes, bytes]) };
}

function goesOn({ text, line }: SourceRow, at: number, headerLine: number | undefined): boolean {
  if (headerLine === undefined || at - line >= MOST_CONTINUED) return false;
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

function trimmed(row: SourceRow, encoding: Encoding): SourceRow {
  const text = row.text.replace(/\r\n$|[\r\n]$/, "");
  const unit = encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
  return {
    ...row,
    text,
    bytes: row.bytes.subarray(0, row.bytes.length - (row.text.length - text.length) * unit),
  };
}

function ofSheet(row: SourceRow): SourceRow {
  const text = sheetRowText(row.text.replace(/\r\n$|[\r\n]$/, ""));
  return { line: row.line, text, offset: -1, bytes: Buffer.from(text) };
}
