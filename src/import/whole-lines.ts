import { Problem } from "#model/problem.ts";
import type { Encoding } from "./encodings.ts";

/** A line longer than this is not read: it would not fit in memory safely. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;
/** Small enough that the text of a piece is young when it is done with: larger ones are collected late. */
const TARGET_BYTES = 64 * 1024;
const LF = 0x0a;
const CR = 0x0d;
const SUB = 0x1a;

/**
 * The bytes in pieces that end where a physical line ends (LF, CRLF or CR), so that each can be decoded alone. A byte
 * order mark and a final 0x1A (the end-of-file mark of old systems) are left out. `offset` is the place of the piece in
 * the file. Throws `import/unreadable` on a line over `MAX_LINE_BYTES`.
 */
export async function* wholeLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<{ piece: Buffer; offset: number }> {
  const wide = encoding === "utf-16le" ? 0 : encoding === "utf-16be" ? 1 : undefined;
  let pending: Buffer[] = [];
  let length = 0;
  let enough = TARGET_BYTES;
  let offset = -1;
  for await (const part of bytes) {
    pending.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    length += part.byteLength;
    if (length < enough) continue;
    let whole: Buffer = Buffer.concat(pending);
    if (offset < 0) {
      offset = markLength(whole, encoding);
      whole = whole.subarray(offset);
    }
    const cut = lastLineEnd(whole, wide);
    if (cut > 0) {
      yield { piece: whole.subarray(0, cut), offset };
      offset += cut;
    }
    const rest = whole.subarray(cut);
    if (rest.length > MAX_LINE_BYTES) {
      throw new Problem(
        "import/unreadable",
        `A line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MB (from byte ${offset}).`,
      );
    }
    pending = [Buffer.from(rest)];
    length = rest.length;
    // a long line is joined a few times, not once a piece
    const more = Math.max(TARGET_BYTES, rest.length / 4);
    enough = Math.min(rest.length + more, MAX_LINE_BYTES + 1);
  }
  let last: Buffer = Buffer.concat(pending);
  if (offset < 0) {
    offset = markLength(last, encoding);
    last = last.subarray(offset);
  }
  const end = withoutEndMark(last, wide);
  if (end.length > 0) yield { piece: end, offset };
}

/** Just after the last line end of the buffer; 0 when there is none that is sure to be whole. */
function lastLineEnd(buffer: Buffer, wide: 0 | 1 | undefined): number {
  if (wide === undefined) {
    const lf = buffer.lastIndexOf(LF);
    if (lf >= 0) return lf + 1;
    const cr = buffer.lastIndexOf(CR, buffer.length - 2);
    return cr >= 0 && cr < buffer.length - 1 ? cr + 1 : 0;
  }
  for (let index = buffer.length - (buffer.length % 2) - 2; index >= 0; index -= 2) {
    if (buffer[index + wide] === LF && buffer[index + 1 - wide] === 0) return index + 2;
  }
  return 0;
}

function markLength(buffer: Buffer, encoding: Encoding): number {
  const hex = buffer.subarray(0, 3).toString("hex");
  if (encoding === "utf-8") return hex === "efbbbf" ? 3 : 0;
  if (encoding === "utf-16le") return hex.startsWith("fffe") ? 2 : 0;
  return encoding === "utf-16be" && hex.startsWith("feff") ? 2 : 0;
}

function withoutEndMark(buffer: Buffer, wide: 0 | 1 | undefined): Buffer {
  if (wide !== undefined) {
    const at = buffer.length - 2;
    return at >= 0 && buffer[at + wide] === SUB && buffer[at + 1 - wide] === 0
      ? buffer.subarray(0, at)
      : buffer;
  }
  return buffer.at(-1) === SUB ? buffer.subarray(0, -1) : buffer;
}
