import type { Bound } from "./bind-profile.ts";
import type { MapContext } from "./map-context.ts";
import type { RowMapper } from "./map-row.ts";

export function ofacMapper(_bound: Bound, _context: MapContext): RowMapper {
  return (row) => ({ entities: [], links: [], issues: [], rejected: row.line < 0 });
}
