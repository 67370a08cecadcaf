import { MOST_EVENTS, linkDays, locateCompounds } from "#api/overlays.ts";
import { locationsOf } from "#model/located.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

/** What the timeline and the map lay over the stage: times and places, never a name. */
export function overlayRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  answer(app, deps, linkDays, ({ ids }, { scope }) => store.days(ids, MOST_EVENTS, scope));

  answer(app, deps, locateCompounds, async ({ ids }, { scope }) => {
    const compounds = ids.filter((id) => id.startsWith("compound:"));
    const entities = compounds.length === 0 ? [] : await store.statedEntities(compounds, scope);
    return { located: entities.flatMap(locationsOf) };
  });
}
