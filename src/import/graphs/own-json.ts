import { jsonReader, parseJson } from "#import/formats/json-format.ts";
import { openRecord } from "#import/open-record.ts";
import type { RecordFormat } from "#import/record-format.ts";
import { GRAPH_COLUMNS } from "#model/graph-rows.ts";
import { RECORD } from "./foreign-rows.ts";
import { graphRow } from "./graph-row.ts";
import { ownRows } from "./own-rows.ts";

const NO_RECORD = {
  reason: "bad-identifier",
  message: "The line holds no record of a Redthread export.",
} as const;
const HEAD = 16_384;

/** Our own export as FollowTheMoney: JSON lines that hold the exact record beside their properties. */
export const ownLines: RecordFormat = {
  id: "own_lines",
  columns: GRAPH_COLUMNS,
  looks(text) {
    const [first = ""] = text.trimStart().split(/\r\n|\n|\r/, 1);
    return first.startsWith("{") && recordIn(parseJson(first)) !== undefined;
  },
  open: () => ({
    push(line) {
      if (!/\S/.test(line.text)) return [];
      const record = openRecord();
      record.add(line);
      const rows = ownRows(recordIn(parseJson(line.text)) ?? "");
      if (rows === undefined) return [record.close([], NO_RECORD)];
      const row = record.close([]);
      return row.flaw === undefined ? rows.map((cells) => ({ ...row, cells: graphRow(cells) })) : [row];
    },
    end: () => [],
  }),
};

/** Our own export as STIX: objects whose extension holds the exact record. Those that only define the extension state nothing. */
export const ownStix: RecordFormat = {
  id: "own_stix",
  columns: GRAPH_COLUMNS,
  looks: (text) =>
    /^\s*\{/.test(text) &&
    text.slice(0, HEAD).includes('"Redthread record"') &&
    text.slice(0, HEAD).includes('"bundle"'),
  open: () =>
    jsonReader(["objects"], GRAPH_COLUMNS, (json) => {
      if (typeof json !== "object" || json === null) return undefined;
      const { type, name, extensions } = json as Readonly<Record<string, unknown>>;
      if (type === "extension-definition" || (type === "identity" && name === "Redthread")) return [];
      for (const extension of Object.values(extensions ?? {})) {
        const rows = ownRows(JSON.stringify((extension as { record?: unknown }).record ?? ""));
        if (rows !== undefined) return rows;
      }
      return undefined;
    }),
};

function recordIn(json: unknown): string | undefined {
  const record =
    typeof json === "object" && json !== null ? (json as Record<string, unknown>)[RECORD] : undefined;
  return record === undefined ? undefined : JSON.stringify(record);
}
