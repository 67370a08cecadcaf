import { decode } from "./decode.ts";
import { encodingNamed } from "./encodings.ts";

/** A physical line of a file, without its line end. */
export type SourceLine = { readonly line: number; readonly text: string };

const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y;

/**
 * The physical lines `from` to `to` (1-based, both included) of a file as they stand, in the encoding it was read in; fewer
 * when the file ends before. LF, CRLF and CR each end one line, as in every line number we give.
 */
export async function readSourceLines(
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
