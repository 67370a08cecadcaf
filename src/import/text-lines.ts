import type { DecodedText } from "./decode.ts";
import type { Encoding } from "./encodings.ts";
import type { TextLine } from "./record-format.ts";

const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y;

/** Gives the physical lines of the pieces of a text, counted on from piece to piece. LF, CRLF and CR each end one line. */
export function openTextLines(encoding: Encoding): (piece: DecodedText) => TextLine[] {
  let line = 0;
  return ({ text, bad }) => {
    const damaged = new Map(bad.map((byte) => [byte.lineIndex, byte]));
    const before = line;
    const lines: TextLine[] = [];
    LINE.lastIndex = 0;
    while (LINE.lastIndex < text.length) {
      const [, own = "", end = ""] = LINE.exec(text) ?? [];
      const byte = damaged.get(line - before);
      line += 1;
      const message = `Line ${line}: byte ${byte?.offset} (0x${byte?.byte.toString(16)}) is not ${encoding}.`;
      lines.push({ line, text: own, end, ...(byte && { flaw: { reason: "encoding", message } }) });
    }
    return lines;
  };
}
