import type { ChartInput, ChartRequest } from "#model/chart.ts";
import { Problem } from "#model/problem.ts";
import type { Scope, Store } from "#model/store.ts";
import { maskGraph } from "./mask-graph.ts";

/**
 * All a chart is drawn from: the asked entities, the recorded links among them (or the chosen ones) with their
 * events, and the sources that state them; protected persons under their pseudonym before anything is drawn.
 * Throws `chart/empty` when none of the entities exists for the reader.
 */
export async function gatherChart(request: ChartRequest, store: Store, scope: Scope): Promise<ChartInput> {
  const ids = request.places.map((place) => place.id);
  const between = await store.between(ids, scope);
  if (between.entities.length === 0) throw new Problem("chart/empty", "None of the entities is in this case.");
  const chosen = request.links === undefined ? undefined : new Set(request.links);
  const wanted = between.links.filter((link) => chosen === undefined || chosen.has(link.id));
  const links = await store.links(
    wanted.map((link) => link.id),
    scope,
  );
  const graph = await maskGraph({ entities: between.entities, links }, store, scope);
  const drawn = new Set(graph.entities.map((entity) => entity.id));
  const cited = new Set(links.map((link) => link.source));
  return {
    graph,
    sources: (await store.sources(scope)).filter((source) => cited.has(source.id)),
    places: request.places.filter((place) => drawn.has(place.id)),
    title: request.title,
  };
}
