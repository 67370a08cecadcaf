import { MOST_EVENTS, MOST_LINKS, linkDays, locateCompounds } from "#api/overlays.ts";
import type { EntityId, Link, LinkId } from "#model/graph.ts";
import type { Located } from "#model/located.ts";
import { call } from "#web/call.ts";
import { knowDays, knowLocations } from "#web/overlay-changes.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

/** Fetches on which days the events of these links were, where that is not known yet; one question at a time. */
export async function loadDays(links: readonly Link[]): Promise<void> {
  if (current().busy.has("days")) return;
  const missing = links.filter(({ id }) => !current().days.has(id));
  if (missing.length === 0) return;
  await attempt("days", async () => {
    const id = openCaseId();
    for (const ids of byRows(missing)) {
      const { links: found, left } = await call(linkDays, { case: id, ids });
      if (current().case !== id) return;
      const known = new Set<LinkId>([...found.map((one) => one.id), ...left]);
      apply(knowDays(found, [...left, ...ids.filter((one) => !known.has(one))]));
    }
  });
}

/** The links cut so that each answer reads no more events than it may. */
function* byRows(links: readonly Link[]): Generator<LinkId[]> {
  let ids: LinkId[] = [];
  let rows = 0;
  for (const { id, count } of links.toSorted((a, b) => a.count - b.count)) {
    if (ids.length > 0 && (rows + count > MOST_EVENTS || ids.length === MOST_LINKS)) {
      yield ids;
      ids = [];
      rows = 0;
    }
    ids.push(id);
    rows += count;
  }
  if (ids.length > 0) yield ids;
}

/** Fetches where these compounds are, where that is not known yet. */
export async function loadLocations(compounds: readonly EntityId[]): Promise<void> {
  if (current().busy.has("locations")) return;
  const missing = compounds.filter((id) => !current().locations.has(id));
  if (missing.length === 0) return;
  await attempt("locations", async () => {
    const id = openCaseId();
    const { located } = await call(locateCompounds, { case: id, ids: missing });
    if (current().case !== id) return;
    const found = new Map<EntityId, Located[]>(missing.map((one) => [one, []]));
    for (const one of located) found.get(one.id)?.push(one);
    apply(knowLocations(found));
  });
}
