import type { EntityId } from "#model/graph.ts";
import { EntityRecord, LinkRecord } from "#model/graph-record.ts";
import { type GraphCells, entityRows, linkRows } from "#model/graph-rows.ts";
import { EntityKind } from "#model/kinds.ts";

/** The rows of a record that our own export wrote: one a listing of an entity, one an event of a link; undefined for any other text. */
export function ownRows(record: string): GraphCells[] | undefined {
  const json = parseJson(record);
  const entity = EntityRecord.safeParse(json);
  if (entity.success) return hasKnownKind(entity.data.id) ? entityRows(entity.data) : undefined;
  const link = LinkRecord.safeParse(json);
  if (!link.success || ![link.data.from, link.data.to].every(hasKnownKind)) return undefined;
  return linkRows(link.data);
}

/** A record that was changed by another hand may name a kind that does not exist. */
function hasKnownKind(id: EntityId): boolean {
  return EntityKind.safeParse(id.slice(0, id.indexOf(":"))).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
