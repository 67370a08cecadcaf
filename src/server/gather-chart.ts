import type { ChartInput, Place, TitleBlock } from "#model/chart.ts";
import type { EntityId, LinkId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { Scope, Store } from "#model/store.ts";

export type ChartSelection = {
  entities: readonly EntityId[];
  /** The links to draw; without it, all recorded links among the entities. */
  links?: readonly LinkId[] | undefined;
  /** Where the entities stand; without places the chart is arranged by its links. */
  places: readonly Place[];
  title: TitleBlock;
};

/**
 * All a chart is drawn from: the entities, the links among them with their events, and the sources that state them;
 * every entity with its statements, so that what stands beside a symbol can be checked. Protected persons come under
 * their names, which the chart takes out of everything it draws. Throws `chart/empty` when none of the entities
 * exists for the reader.
 */
export async function gatherChart(asked: ChartSelection, store: Store, scope: Scope): Promise<ChartInput> {
  const between = await store.between(asked.entities, scope);
  if (between.entities.length === 0)
    throw new Problem("chart/empty", "None of the entities is in this case.");
  const chosen = asked.links === undefined ? undefined : new Set(asked.links);
  const drawn = between.links.map((link) => link.id).filter((id) => chosen === undefined || chosen.has(id));
  const links = await store.links(drawn, scope);
  const ids = between.entities.map(({ id }) => id);
  const entities = await store.statedEntities(ids, scope);
  const present = new Set(entities.map((entity) => entity.id));
  const stating = entities.flatMap((entity) => entity.statements ?? []);
  const cited = new Set([...links, ...stating].map(({ source }) => source));
  return {
    graph: { entities, links },
    protectedPersons: await store.protectedPersons(scope),
    sources: (await store.sources(scope)).filter((source) => cited.has(source.id)),
    places: asked.places.filter((place) => present.has(place.id)),
    title: asked.title,
  };
}
