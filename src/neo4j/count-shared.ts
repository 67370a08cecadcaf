import { instantOf } from "#model/instant.ts";
import type { Link } from "#model/graph.ts";
import { sameCalls, sharedEnds, sharedWith } from "#model/same-call.ts";
import type { Scope } from "#model/store.ts";
import type { Ask, Row } from "./database.ts";
import { linkOf } from "./records.ts";

/**
 * The links with how many of their calls earlier ones of them state too: derived when they are read, from what this
 * reader may see. The links must be all that join their ends. Events are asked for only where several sources meet.
 */
export async function countShared(ask: Ask, links: readonly Link[], scope: Scope): Promise<Link[]> {
  const ids = sharedEnds(links).flatMap((group) => group.filter(meetsAnother).map(({ id }) => id));
  if (ids.length === 0) return [...links];
  const rows = await ask("links", { ids, scope });
  const same = sameCalls(rows.map((row) => linkOf(row["link"] as Row)));
  return links.map((link) => {
    const shared = sharedWith(same.get(link.id));
    return shared === undefined ? link : { ...link, shared };
  });
}

/** The links of one kind between the ends of these links, with their events: where the same calls may stand. */
export async function linksBeside(ask: Ask, links: readonly Link[], scope: Scope): Promise<Link[]> {
  const pairs = links.filter(({ kind }) => kind === "called").map(({ from, to }) => [from, to]);
  if (pairs.length === 0) return [];
  const along = (await ask("links-along", { pairs, scope })).map((row) => linkOf(row["link"] as Row));
  const ids = sharedEnds(along).flatMap((group) => group.map(({ id }) => id));
  if (ids.length === 0) return [];
  return (await ask("links", { ids, scope })).map((row) => linkOf(row["link"] as Row));
}

const MARGIN_MS = 5_000;
const DAY_MS = 86_400_000;

/** True when the time over which the link runs overlaps that of another of the group, but for a few seconds. */
function meetsAnother(link: Link, _: number, group: readonly Link[]): boolean {
  const [from, to] = spanOf(link);
  return group.some((other) => {
    const [otherFrom, otherTo] = spanOf(other);
    return other.id !== link.id && from <= otherTo + MARGIN_MS && otherFrom <= to + MARGIN_MS;
  });
}

/** From when to when the events of a link were, in milliseconds; a bare date runs to the end of its day. */
function spanOf({ first, last }: Link): [from: number, to: number] {
  if (first === undefined || last === undefined) return [Number.NaN, Number.NaN];
  return [instantOf(first), instantOf(last) + (last.includes("T") ? 0 : DAY_MS)];
}
