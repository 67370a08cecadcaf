/** A span of days as the timeline draws it: first and last day, both within; events in all, and of what is selected. */
export type Bin = {
  readonly from: string;
  readonly until: string;
  readonly all: number;
  readonly selected: number;
};

/** What is counted on a day. */
export type DayCount = { readonly all: number; readonly selected: number };

const UNITS = ["day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];
const DAY_MS = 86_400_000;

/**
 * Days in order as bins of equal units, empty ones too, so that the distance is time: days, weeks from Monday, months or
 * years, the finest of which `most` suffice; beyond that several years a bin. Empty when nothing is counted.
 */
export function binDays(counts: ReadonlyMap<string, DayCount>, most: number): { unit: Unit; bins: Bin[] } {
  const days = [...counts.keys()].toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { unit: "day", bins: [] };
  const unit = UNITS.find((one) => unitsBetween(first, last, one) <= most) ?? "year";
  const step = Math.ceil(unitsBetween(first, last, unit) / most);
  const bins: Bin[] = [];
  let at = 0;
  for (let from = startOf(first, unit); from <= last;) {
    const next = after(from, unit, step);
    let all = 0;
    let selected = 0;
    for (; at < days.length && (days[at] ?? "") < next; at++) {
      const count = counts.get(days[at] ?? "");
      all += count?.all ?? 0;
      selected += count?.selected ?? 0;
    }
    bins.push({ from, until: dayOf(timeOf(next) - DAY_MS), all, selected });
    from = next;
  }
  return { unit, bins };
}

/** The bins that a time range takes in, as first and last index; the whole where it has no such end. */
export function brushed(
  bins: readonly Bin[],
  from: string | undefined,
  until: string | undefined,
): [number, number] {
  const first = from === undefined ? 0 : bins.findIndex((bin) => bin.until >= from);
  const last = until === undefined ? bins.length - 1 : bins.findLastIndex((bin) => bin.from <= until);
  return [first === -1 ? bins.length - 1 : first, Math.max(0, last)];
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function startOf(day: string, unit: Unit): string {
  if (unit === "year") return `${day.slice(0, 4)}-01-01`;
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  if (unit === "day") return day;
  const time = timeOf(day);
  return dayOf(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS);
}

function after(start: string, unit: Unit, step: number): string {
  if (unit === "day" || unit === "week")
    return dayOf(timeOf(start) + step * (unit === "day" ? 1 : 7) * DAY_MS);
  const next = new Date(timeOf(start));
  if (unit === "month") next.setUTCMonth(next.getUTCMonth() + step);
  else next.setUTCFullYear(next.getUTCFullYear() + step);
  return next.toISOString().slice(0, 10);
}

function unitsBetween(first: string, last: string, unit: Unit): number {
  const days = (timeOf(last) - timeOf(startOf(first, unit))) / DAY_MS;
  if (unit === "day") return days + 1;
  if (unit === "week") return Math.floor(days / 7) + 1;
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  return unit === "year" ? years + 1 : years * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}
