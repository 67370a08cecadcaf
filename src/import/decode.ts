import { type Encoding, decodeLoosely, decodeStrict, firstBadByte } from "./encodings.ts";
import { wholeLines } from "./whole-lines.ts";

/** A byte that does not belong to the encoding: on which line of the piece (0-based), where in the file. */
export type BadByte = { readonly lineIndex: number; readonly offset: number; readonly byte: number };

/** A piece of text that ends where a physical line ends. Lines named in `bad` hold U+FFFD and are to be rejected. */
export type DecodedText = {
  readonly text: string;
  readonly bad: readonly BadByte[];
  readonly endOffset: number;
};

/** The text of a file, piece by piece, strictly: what cannot be decoded is named, never silently replaced. */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<DecodedText> {
  for await (const { piece, offset } of wholeLines(bytes, encoding)) {
    const endOffset = offset + piece.length;
    const text = decodeStrict(piece, encoding);
    yield text === undefined
      ? { ...lineByLine(piece, offset, encoding), endOffset }
      : { text, bad: [], endOffset };
  }
}

function lineByLine(piece: Buffer, offset: number, encoding: Encoding): { text: string; bad: BadByte[] } {
  const texts: string[] = [];
  const bad: BadByte[] = [];
  let lineIndex = 0;
  let start = 0;
  while (start < piece.length) {
    const end = lineEnd(piece, start, encoding);
    const line = piece.subarray(start, end);
    const text = decodeStrict(line, encoding);
    if (text === undefined) {
      const at = firstBadByte(line, encoding);
      bad.push({ lineIndex, offset: offset + start + at, byte: line[at] ?? 0 });
    }
    texts.push(text ?? withoutLineEnds(decodeLoosely(line, encoding)));
    lineIndex += 1;
    start = end;
  }
  return { text: texts.join(""), bad };
}

/** Just after the line end (LF, CRLF, CR) that follows `start`, or the end of the buffer. */
export function lineEnd(buffer: Buffer, start: number, encoding: Encoding): number {
  const unit = encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
  const at = (index: number): number =>
    unit === 1
      ? (buffer[index] ?? 0)
      : encoding === "utf-16le"
        ? (buffer[index] ?? 0) | ((buffer[index + 1] ?? 0) << 8)
        : (buffer[index + 1] ?? 0) | ((buffer[index] ?? 0) << 8);
  for (let index = start; index < buffer.length; index += unit) {
    const code = at(index);
    if (code === 0x0a) return index + unit;
    if (code === 0x0d) return at(index + unit) === 0x0a ? index + 2 * unit : index + unit;
  }
  return buffer.length;
}

/** A damaged line must still be one line: line ends that damage brought forth are taken out, the last one is kept. */
function withoutLineEnds(text: string): string {
  const end = /\r\n$|\n$|\r$/.exec(text)?.[0] ?? "";
  return text.slice(0, text.length - end.length).replaceAll(/[\r\n]/g, "\uFFFD") + end;
}
