import { GRAPH_COLUMNS, type GraphCells, entityRows, linkRows } from "#model/graph-rows.ts";
import { CITATION_COLUMNS } from "./cite.ts";
import type { Prepared } from "./prepare-export.ts";

/** What helps the reader of a table and is passed over when it is read back. */
const SHOWN = ["caption", "from_caption", "to_caption"];
/** Columns that only files of other tools fill. */
const FOREIGN = new Set(["text", "from_kind", "from_text", "to_kind", "to_text"]);

/** The columns of an exported table: those of a graph, captions for the reader, and where each row stands. */
export const TABLE_COLUMNS: readonly string[] = [
  ...GRAPH_COLUMNS.slice(0, 3),
  ...SHOWN,
  ...GRAPH_COLUMNS.slice(3).filter((column) => !FOREIGN.has(column)),
  ...CITATION_COLUMNS,
];

/** A row for each source's statement of an entity (and each listing in it). */
export function* entityTable({ entities }: Prepared): Generator<GraphCells> {
  for (const { entity, record, stated } of entities) {
    const each = stated.length === 0 ? [{ record, citation: {} }] : stated;
    for (const { record: said, citation } of each) {
      for (const cells of entityRows(said)) yield { ...cells, ...citation, caption: entity.caption };
    }
  }
}

/** A row for each event of a link. */
export function* linkTable({ entities, links }: Prepared): Generator<GraphCells> {
  const captions = new Map(entities.map(({ entity }) => [entity.id, entity.caption]));
  for (const { record, citation } of links) {
    const shown = {
      from_caption: captions.get(record.from) ?? "",
      to_caption: captions.get(record.to) ?? "",
    };
    for (const [index, cells] of linkRows(record).entries()) {
      const line = record.events.lines[index];
      yield { ...cells, ...citation, ...shown, source_lines: line === undefined ? "" : String(line) };
    }
  }
}
