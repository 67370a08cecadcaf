import { EntityRecord, LinkRecord } from "#model/graph-record.ts";
import { type GraphCells, entityRows, linkRows } from "#model/graph-rows.ts";

/** The rows of a record that our own export wrote: one a listing of an entity, one an event of a link; undefined for any other text. */
export function ownRows(record: string): GraphCells[] | undefined {
  const json = parseJson(record);
  const entity = EntityRecord.safeParse(json);
  if (entity.success) return entityRows(entity.data);
  const link = LinkRecord.safeParse(json);
  return link.success ? linkRows(link.data) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
