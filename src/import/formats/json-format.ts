import { type JsonItem, openJsonItems } from "#import/json-items.ts";
import type { Row } from "#import/read-table.ts";
import type { RecordReader } from "#import/record-format.ts";

const UNREAD = {
  reason: "bad-identifier",
  message: "The record is nothing that this format holds.",
} as const;

type Cells = Readonly<Partial<Record<string, string>>>;

/**
 * Reads the objects that stand in the lists of a JSON text (`openJsonItems`), each a record with its exact source: a row, several,
 * or none where it is no more than the frame of the others. What is broken is one
 * record to be left out, from there to the end.
 */
export function jsonReader(
  paths: readonly string[],
  columns: readonly string[],
  cellsOf: (json: unknown, item: JsonItem) => Cells | readonly Cells[] | undefined,
): RecordReader {
  const items = openJsonItems(paths);
  const damaged: number[] = [];
  let last = 0;

  function rowsOf(item: JsonItem): Row[] {
    const { line, endLine, source: raw } = item;
    const bad = damaged.find((at) => at >= line && at <= endLine);
    if (bad !== undefined) {
      const message = `Line ${bad} holds a byte that is not of the file's encoding.`;
      return [{ cells: [], line, endLine, raw, flaw: { reason: "encoding", message } }];
    }
    const found = cellsOf(parseJson(raw), item);
    if (found === undefined) return [{ cells: [], line, endLine, raw, flaw: UNREAD }];
    return [found]
      .flat()
      .map((cells) => ({ cells: columns.map((column) => cells[column] ?? ""), line, endLine, raw }));
  }

  return {
    push({ line, text, end, flaw }) {
      last = line;
      if (flaw !== undefined) damaged.push(line);
      return items.push(text + end).flatMap(rowsOf);
    },
    end() {
      const fault = items.fault();
      if (fault === undefined) return [];
      const message = `Line ${fault.line}: the JSON is broken (${fault.message}); everything from there to line ${last} is left out.`;
      const flaw = { reason: "unsupported-format", message } as const;
      return [{ cells: [], line: fault.line, endLine: Math.max(last, fault.line), raw: fault.raw, flaw }];
    },
  };
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
