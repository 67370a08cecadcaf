import type { Events, Link, LinkId } from "./graph.ts";

/** Both parties' records may start a call so many seconds apart, and differ so much in its length. */
const START_SECONDS = 5;
const LENGTH_SECONDS = 2;
const TIMED = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:(Z)|([+-])(\d{2}):(\d{2}))?$/;

/** An event of a link that is the same call as one that another source states. */
export type SameCall = { readonly line: number; readonly other: LinkId; readonly otherLine: number };

/**
 * The calls that several sources state: a call stands in the records of both its parties, and in every file that overlaps.
 * Of links of kind `called` with the same ends, in the order of their sources, each event is the same call as at most one
 * of an earlier link, when both start within 5 seconds and last equally long within 2. Without a time of day, or with a
 * length on one side only, nothing is taken for the same. Links must come with their events; others are passed over.
 */
export function sameCalls(links: readonly Link[]): Map<LinkId, SameCall[]> {
  const found = new Map<LinkId, SameCall[]>();
  for (const group of sharedEnds(links)) {
    const ordered = group.toSorted((a, b) => (a.source < b.source ? -1 : 1));
    const before: Call[] = [];
    for (const link of ordered) {
      const own = callsOf(link);
      const same = matched(own, before);
      if (same.length > 0) found.set(link.id, same);
      for (const call of own) before.push(call);
    }
  }
  return found;
}

/** The same pairs, told of either link. */
export function bothWays(same: ReadonlyMap<LinkId, readonly SameCall[]>): Map<LinkId, SameCall[]> {
  const both = new Map<LinkId, SameCall[]>();
  const listOf = (link: LinkId): SameCall[] => {
    const list = both.get(link) ?? [];
    both.set(link, list);
    return list;
  };
  for (const [link, calls] of same) {
    for (const { line, other, otherLine } of calls) {
      listOf(link).push({ line, other, otherLine });
      listOf(other).push({ line: otherLine, other: link, otherLine: line });
    }
  }
  for (const list of both.values()) list.sort((a, b) => a.line - b.line);
  return both;
}

/** How many calls the link shares with each other one; undefined for none. */
export function sharedWith(calls: readonly SameCall[] = []): Link["shared"] {
  if (calls.length === 0) return undefined;
  const shared: NonNullable<Link["shared"]> = {};
  for (const { other } of calls) shared[other] = (shared[other] ?? 0) + 1;
  return shared;
}

/** The links that could hold the same calls: of kind `called`, with the same ends, from several sources. */
export function sharedEnds(links: readonly Link[]): Link[][] {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    if (link.kind !== "called") continue;
    const ends = `${link.from} ${link.to}`;
    const group = groups.get(ends);
    if (group === undefined) groups.set(ends, [link]);
    else group.push(link);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ source }) => source)).size > 1);
}

/** How many rows stand behind these links together: a call that two of them state counts once. */
export function distinctCount(links: readonly Pick<Link, "id" | "count" | "shared">[]): number {
  const present = new Set(links.map(({ id }) => id));
  let rows = 0;
  for (const { count, shared = {} } of links) {
    rows += count;
    for (const [other, calls] of Object.entries(shared)) if (present.has(other as LinkId)) rows -= calls ?? 0;
  }
  return rows;
}

/** Of each link, how many rows stand behind all of these links of its kind and direction between its ends. */
export function rowsAlong(links: readonly Link[]): (link: Link) => number {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(keyOf(link));
    if (group === undefined) groups.set(keyOf(link), [link]);
    else group.push(link);
  }
  const rows = new Map([...groups].map(([key, group]) => [key, distinctCount(group)]));
  return (link) => rows.get(keyOf(link)) ?? 0;
}

function keyOf({ kind, from, to }: Link): string {
  return `${kind} ${from} ${to}`;
}

type Call = { readonly link: LinkId; readonly start: number; readonly length: number; readonly line: number };

function callsOf({ id, events }: Link): Call[] {
  if (events?.at === undefined) return [];
  const { lines, seconds } = events;
  return events.at.flatMap((at, index) => {
    const start = secondsOf(at);
    return start === undefined
      ? []
      : [{ link: id, start, length: lengthAt(seconds, index), line: lines[index] as number }];
  });
}

function lengthAt(seconds: Events["seconds"], index: number): number {
  return seconds?.[index] ?? -1;
}

/** Each call with the nearest one before it in time that no other call has taken. */
function matched(calls: readonly Call[], before: readonly Call[]): SameCall[] {
  const others = before.toSorted((a, b) => a.start - b.start);
  const taken = new Set<Call>();
  const same: SameCall[] = [];
  let from = 0;
  for (const call of calls.toSorted((a, b) => a.start - b.start)) {
    while (from < others.length && (others[from] as Call).start < call.start - START_SECONDS) from += 1;
    let best: Call | undefined;
    for (let at = from; at < others.length; at++) {
      const other = others[at] as Call;
      if (other.start > call.start + START_SECONDS) break;
      if (taken.has(other) || !sameLength(call.length, other.length)) continue;
      if (best === undefined || distance(call, other) < distance(call, best)) best = other;
    }
    if (best === undefined) continue;
    taken.add(best);
    same.push({ line: call.line, other: best.link, otherLine: best.line });
  }
  return same.toSorted((a, b) => a.line - b.line);
}

function sameLength(a: number, b: number): boolean {
  return a < 0 || b < 0 ? a === b : Math.abs(a - b) <= LENGTH_SECONDS;
}

function distance(a: Call, b: Call): number {
  return Math.abs(a.start - b.start);
}

/** Seconds since 1970; a time that states no zone is taken as UTC, as in all orders of time. */
function secondsOf(at: string): number | undefined {
  const match = TIMED.exec(at);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, , sign, hours = 0, minutes = 0] = match;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return local / 1000 - offset * 60;
}
