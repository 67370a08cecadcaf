import type { Entity, Graph } from "#model/graph.ts";
import type { Source } from "#model/source.ts";

/**
 * All that an export is written from: same value, same bytes. Entities carry their statements, links their events. Protected persons
 * come under their names, to be taken out of every text; `protectedPersons` are all of the case, in the order that numbers them.
 */
export type ExportInput = {
  readonly graph: Graph;
  readonly sources: readonly Source[];
  readonly protectedPersons: readonly Entity[];
  readonly caseTitle: string;
  readonly handling: string;
  /** Who exports, and when (ISO 8601, UTC). */
  readonly by: string;
  readonly at: string;
};
