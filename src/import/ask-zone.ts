import type { ImportOptions, Need } from "#model/import-report.ts";
import { TIME_ZONES } from "#model/time-zones.ts";
import { withAdded } from "./added-cells.ts";
import type { Bound } from "./bind-profile.ts";
import type { DateOrder } from "./parse-date.ts";
import { timeReader } from "./read-event.ts";
import type { Row } from "./read-table.ts";
import { noIssues } from "./row-issues.ts";

/** What a person states who does not know the zone of a file either. */
export const UNKNOWN_ZONE = "unstated";
const CANDIDATES = [...TIME_ZONES, UNKNOWN_ZONE];

/** The question for the zone, where times of events have none and neither the format nor a person says it. */
export function askZone(
  bound: Bound,
  options: ImportOptions,
  order: DateOrder | undefined,
  rows: readonly Row[],
): Need | undefined {
  if (options.timezone !== undefined || bound.profile.timezone !== undefined) return undefined;
  const readers = bound.profile.links.map((rule) =>
    timeReader(rule, bound, { order, zone: undefined, latest: undefined }),
  );
  const sound = rows.filter(({ flaw }) => flaw === undefined);
  const lacking = sound.some((row) => {
    const into = noIssues(withAdded(row, bound.header.length, bound.added));
    return readers.some((read) => lacksZone(read(into).at));
  });
  if (!lacking) return undefined;
  return {
    reason: "ambiguous-date",
    option: "--timezone",
    candidates: CANDIDATES,
    message: `Times in this file have no zone. State the one that the device or the bank kept, or "${UNKNOWN_ZONE}".`,
  };
}

/** True for a time of day without offset. */
export function lacksZone(at: string): boolean {
  return at.includes("T") && !/(?:Z|[+-]\d\d:\d\d)$/.test(at);
}
