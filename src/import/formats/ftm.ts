import { openRecord } from "#import/open-record.ts";
import type { Row } from "#import/read-table.ts";
import type { RecordFormat, RecordReader, TextLine } from "#import/record-format.ts";
import { type FtmCells, ftmCells } from "./ftm-cells.ts";
import { parseFtmEntity } from "./ftm-entity.ts";
import { FTM_COLUMNS, FTM_PARTIES } from "./ftm-schemata.ts";

const NO_ENTITY = { reason: "bad-identifier", message: "The line is no entity of FollowTheMoney." } as const;
const DELETED = { reason: "comment", message: "The line takes the entity away; it states nothing." } as const;

/**
 * Entities of FollowTheMoney, one JSON object a line, as OpenSanctions and Aleph write them. Links name their ends by id
 * alone, so the file is read once before to know which of them are people and which organizations.
 */
export const ftm: RecordFormat = {
  id: "ftm",
  columns: FTM_COLUMNS,
  looks(text) {
    const [first = ""] = text.trimStart().split(/\r\n|\n|\r/, 1);
    return first.startsWith("{") && parseFtmEntity(first) !== undefined;
  },
  open: () => openReader(new Map()),
  survey() {
    const kinds = new Map<string, string>();
    return {
      push({ text }) {
        const entity = text.includes('"schema"') ? parseFtmEntity(text) : undefined;
        const kind = entity === undefined ? undefined : FTM_PARTIES[entity.schema];
        if (entity !== undefined && kind !== undefined) kinds.set(entity.id, kind);
      },
      open: () => openReader(kinds),
    };
  },
};

function openReader(kinds: ReadonlyMap<string, string>): RecordReader {
  return {
    push(line: TextLine): readonly Row[] {
      if (!/\S/.test(line.text)) return [];
      const record = openRecord();
      record.add(line);
      const { cells, flaw } = cellsOf(line.text, kinds);
      return [
        record.close(cells === undefined ? [] : FTM_COLUMNS.map((column) => cells[column] ?? ""), flaw),
      ];
    },
    end: () => [],
  };
}

function cellsOf(text: string, kinds: ReadonlyMap<string, string>): FtmCells {
  const entity = parseFtmEntity(text);
  if (entity === undefined) return { flaw: NO_ENTITY };
  return entity.deleted ? { flaw: DELETED } : ftmCells(entity, kinds);
}
