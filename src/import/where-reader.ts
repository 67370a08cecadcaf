import type { EntityRule } from "#model/profile.ts";
import type { Bound } from "./bind-profile.ts";
import { readRole } from "./cells.ts";
import { isLike } from "./is-like.ts";
import type { Row } from "./read-table.ts";

/** Whether a row is one that a rule is for. */
export function whereReader(where: EntityRule["where"], bound: Bound): (row: Row) => boolean {
  if (where === undefined) return () => true;
  const conditions = [where]
    .flat()
    .map(({ role, like, not }) => ({ read: readRole(bound, role), like, not }));
  return (row) => conditions.every(({ read, like, not }) => isLike(read(row), like) !== not);
}
