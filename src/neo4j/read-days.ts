import type { LinkId } from "#model/graph.ts";
import { daysOf, type DaysFound, type LinkDays } from "#model/link-days.ts";
import { sameCalls } from "#model/same-call.ts";
import type { Scope, Store } from "#model/store.ts";
import { linksBeside } from "./count-shared.ts";
import type { Ask, Database, Row } from "./database.ts";
import { linkOf } from "./records.ts";

/** So many links are read at a time, so that their events are never all in memory. */
const AT_ONCE = 500;

/** When the events of links were; of links with too many events together, the largest are left. */
export function dayReads({ read }: Database): Pick<Store, "days"> {
  return {
    days: (ids, most, scope) =>
      read(async (ask): Promise<DaysFound> => {
        const counted = await ask<"link-counts", { id: LinkId; count: number }>("link-counts", {
          ids: [...new Set(ids)],
          scope,
        });
        const { within, left } = splitByRows(counted, most);
        const links: LinkDays[] = [];
        for (let from = 0; from < within.length; from += AT_ONCE) {
          for (const one of await readDays(ask, within.slice(from, from + AT_ONCE), scope)) links.push(one);
        }
        return { links, left };
      }),
  };
}

/** The smallest first as long as their rows together are at most so many; the rest is left. */
function splitByRows(
  counted: readonly { id: LinkId; count: number }[],
  most: number,
): { within: LinkId[]; left: LinkId[] } {
  const within: LinkId[] = [];
  const left: LinkId[] = [];
  let rows = 0;
  for (const { id, count } of counted.toSorted((a, b) => a.count - b.count)) {
    rows += count;
    (rows <= most ? within : left).push(id);
  }
  return { within, left };
}

async function readDays(ask: Ask, ids: readonly LinkId[], scope: Scope): Promise<LinkDays[]> {
  const links = (await ask("links", { ids, scope })).map((row) => linkOf(row["link"] as Row));
  const same = sameCalls(await linksBeside(ask, links, scope));
  return links.map((link) => daysOf(link, same.get(link.id)));
}
