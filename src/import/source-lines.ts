import type { Source } from "#model/source.ts";
import { decode } from "./decode.ts";
import { encodingNamed } from "./encodings.ts";
import { sheetRowText } from "./read-sheet.ts";
import { linesOfSheet } from "./sheets-of.ts";

/** A physical line of a file, without its line end; of a workbook, a row of a sheet as CSV. */
export type SourceLine = { readonly line: number; readonly text: string };

const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y;

/**
 * The physical lines `from` to `to` (1-based, both included) of a file as they stand, in the encoding it was read in; fewer
 * when the file ends before. LF, CRLF and CR each end one line, as in every line number we give.
 */
export async function readSourceLines(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, sheet }: Pick<Source, "encoding" | "sheet">,
  from: number,
  to: number,
): Promise<SourceLine[]> {
  if (sheet === undefined) return readLines(bytes, encoding, from, to);
  const rows = await readLines(linesOfSheet(bytes, sheet), encoding, from, to);
  return rows.map(({ line, text }) => ({ line, text: sheetRowText(text) }));
}

async function readLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  from: number,
  to: number,
): Promise<SourceLine[]> {
  const found: SourceLine[] = [];
  let line = 0;
  for await (const { text } of decode(bytes, encodingNamed(encoding))) {
    LINE.lastIndex = 0;
    while (LINE.lastIndex < text.length) {
      const match = LINE.exec(text);
      if (match === null) break;
      line += 1;
      if (line >= from) found.push({ line, text: match[1] ?? "" });
      if (line >= to) return found;
    }
  }
  return found;
}
