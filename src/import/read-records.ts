import type { DecodedText } from "./decode.ts";
import type { Encoding } from "./encodings.ts";
import type { Row } from "./read-table.ts";
import type { RecordFormat } from "./record-format.ts";

const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y;

/** The rows of a file that is no table, some at a time. LF, CRLF and CR each end one physical line. */
export async function* readRecords(
  texts: AsyncIterable<DecodedText>,
  format: RecordFormat,
  encoding: Encoding,
): AsyncGenerator<Row[]> {
  const reader = format.open();
  let line = 0;
  for await (const { text, bad } of texts) {
    const damaged = new Map(bad.map((byte) => [byte.lineIndex, byte]));
    const before = line;
    const rows: Row[] = [];
    LINE.lastIndex = 0;
    while (LINE.lastIndex < text.length) {
      const [, own = "", end = ""] = LINE.exec(text) ?? [];
      const byte = damaged.get(line - before);
      line += 1;
      const message = `Line ${line}: byte ${byte?.offset} (0x${byte?.byte.toString(16)}) is not ${encoding}.`;
      const flaw = byte === undefined ? undefined : ({ reason: "encoding", message } as const);
      rows.push(...reader.push({ line, text: own, end, flaw }));
    }
    yield rows;
  }
  yield [...reader.end()];
}
