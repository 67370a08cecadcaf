import { z } from "zod";
import { LinkId, type Link } from "./graph.ts";
import { instantOf } from "./instant.ts";
import type { SameCall } from "./same-call.ts";
import { Day } from "./view.ts";

/**
 * When the events of a link were, by day in UTC, as links are filtered: how many on which day, how many bear no date, and
 * on which days a call is the same as one of another link, so that both together count it once.
 */
export const LinkDays = z.object({
  id: LinkId,
  days: z.array(z.tuple([Day, z.int().positive()])),
  undated: z.int().nonnegative(),
  same: z.array(z.tuple([LinkId, Day])),
});
export type LinkDays = z.infer<typeof LinkDays>;

/** The days of links, and the links that have too many events to be read at once. */
export type DaysFound = { links: LinkDays[]; left: LinkId[] };

/** The days of a link with its events; `same` are those of its calls that an earlier link states too. */
export function daysOf({ id, count, events }: Link, same: readonly SameCall[] = []): LinkDays {
  const counts = new Map<string, number>();
  const dayAt = new Map<number, string>();
  for (const [index, at] of (events?.at ?? []).entries()) {
    const day = dayOf(at);
    if (day === undefined) continue;
    counts.set(day, (counts.get(day) ?? 0) + 1);
    dayAt.set(events?.lines[index] ?? 0, day);
  }
  const dated = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return {
    id,
    days: [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    undated: count - dated,
    same: same.flatMap(({ line, other }): [LinkId, string][] => {
      const day = dayAt.get(line);
      return day === undefined ? [] : [[other, day]];
    }),
  };
}

/** The day in UTC of an ISO 8601 time or date; undefined for any other text. */
function dayOf(at: string): string | undefined {
  const instant = instantOf(at);
  if (Number.isNaN(instant)) return undefined;
  const day = new Date(instant).toISOString().slice(0, 10);
  return Day.safeParse(day).success ? day : undefined;
}
