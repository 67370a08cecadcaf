import { selectionSentence } from "#chart/selection-sentence.ts";
import { type Say, sayIn } from "#chart/words/say.ts";
import type { ChartLanguage, Place, PrintedScore } from "#model/chart.ts";
import type { ChartChoice, ChartFilter, ChartOrigin, LeftOut } from "#model/chart-selection.ts";
import type { Entity, EntityId, Link, LinkId } from "#model/graph.ts";
import { inSight, isGraded } from "#model/in-sight.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import { Problem } from "#model/problem.ts";
import type { ScoreRun } from "#model/score.ts";
import type { Source, SourceId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import type { ViewId } from "#model/view.ts";
import { findCluster, gatherCluster } from "./gather-cluster.ts";

/** What the origin holds before anything is left out, and how a chart says where it is from. */
type Found = {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  readonly places: readonly Place[];
  readonly words: string;
  /** The links in sight where the origin hides some. */
  readonly inSight?: ReadonlySet<LinkId>;
  readonly score?: PrintedScore;
};

export type ChartSelected = ChartChoice & { readonly score: PrintedScore | undefined };

/**
 * What of an origin is drawn, with every link that is not and why, and the sentence that says so in the language of the
 * chart. `scored` gives the run that ranks clusters. Throws `view/unknown`, `cluster/unknown`, `chart/empty`.
 */
export async function selectForChart(
  origin: ChartOrigin,
  filter: ChartFilter,
  language: ChartLanguage,
  reader: Reader,
): Promise<ChartSelected> {
  const { store, scope } = reader;
  const say = sayIn(language);
  const sources = new Map((await store.sources(scope)).map((source) => [source.id, source]));
  const found = await find(origin, say, reader, sources);
  const without = new Set<EntityId>(filter.without);
  const kept = found.entities.filter(({ id, kind }) => !filter.kinds.includes(kind) && !without.has(id));
  if (kept.length === 0) throw new Problem("chart/empty", "Nothing is left to draw.");
  const ids = new Set(kept.map(({ id }) => id));
  const why = new Map<Link, LeftOut>();
  const drawn: Link[] = [];
  for (const link of found.links) {
    const isHidden = found.inSight !== undefined && !found.inSight.has(link.id);
    const reason = isHidden ? "hidden" : reasonAgainst(link, filter, ids, sources);
    if (reason === undefined) drawn.push(link);
    else why.set(link, reason);
  }
  const ranked = drawn.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const most = filter.strongest ?? ranked.length;
  for (const link of ranked.slice(most)) why.set(link, "strongest");
  const links = ranked.slice(0, most);
  const leftOut = [...why].map(([{ id }, reason]) => ({ link: id, why: reason }));
  const selection = selectionSentence(
    {
      origin: found.words,
      entities: kept.length,
      all: found.links.length,
      drawn: links.length,
      kinds: LINK_KINDS.filter((kind) => links.some((link) => link.kind === kind)),
      filter,
      leftOut: count(leftOut.map((one) => one.why)),
    },
    say,
  );
  return {
    places: found.places.filter(({ id }) => ids.has(id)),
    entities: [...ids],
    links: links.map(({ id }) => id).toSorted(),
    leftOut: leftOut.toSorted((a, b) => (a.link < b.link ? -1 : 1)),
    selection,
    score: found.score,
  };
}

type Reader = { store: Store; scope: Scope; scored: () => Promise<ScoreRun> };

async function find(
  origin: ChartOrigin,
  say: Say,
  reader: Reader,
  sources: ReadonlyMap<SourceId, Source>,
): Promise<Found> {
  if (origin.type === "stage") {
    const found = await onStage(origin.places, say.text("selStage"), reader);
    return origin.links === undefined ? found : { ...found, inSight: new Set(origin.links) };
  }
  if (origin.type === "view") return inView(origin.view, say, reader, sources);
  return origin.type === "cluster" ? inCluster(origin, say, reader) : onPath(origin, say, reader);
}

async function onStage(places: readonly Place[], words: string, { store, scope }: Reader): Promise<Found> {
  const ids = places.map(({ id }) => id);
  return { ...(await store.between(ids, scope)), places, words };
}

async function inView(
  id: ViewId,
  say: Say,
  reader: Reader,
  sources: ReadonlyMap<SourceId, Source>,
): Promise<Found> {
  const view = await reader.store.view(id, reader.scope);
  if (view === undefined) throw new Problem("view/unknown", `There is no ${id} in this case.`);
  const { places, hidden, filter } = view.content;
  const unseen = new Set(hidden);
  const words = say.text("selView", { title: view.title, at: view.updatedAt.slice(0, 10) });
  const found = await onStage(
    places.filter((place) => !unseen.has(place.id)),
    words,
    reader,
  );
  const known = new Map(found.entities.map((entity) => [entity.id, entity]));
  const judged = { ids: known.keys(), entityOf: (one: EntityId) => known.get(one), links: found.links };
  const seen = inSight(judged, filter, sources);
  return {
    ...found,
    entities: found.entities.filter((entity) => seen.entities.has(entity.id)),
    inSight: new Set(seen.links.map((link) => link.id)),
  };
}

async function inCluster(
  { cluster: asked, members }: Extract<ChartOrigin, { type: "cluster" }>,
  say: Say,
  { store, scope, scored }: Reader,
): Promise<Found> {
  const run = await scored();
  const id = run.clusters.find((one) => one.id === asked || String(one.rank) === asked)?.id ?? asked;
  const { cluster, graph, shown } = await gatherCluster(findCluster(run, id), members, store, scope);
  const words = say.text("selCluster", { rank: cluster.rank, shown, members: cluster.members.length });
  const { method, parametersHash, inputHash, asOf } = run;
  return {
    ...graph,
    places: [],
    words,
    score: { run: { method, parametersHash, inputHash, asOf }, cluster },
  };
}

async function onPath(
  { from, to, hops }: Extract<ChartOrigin, { type: "path" }>,
  say: Say,
  { store, scope }: Reader,
): Promise<Found> {
  const path = await store.path(from, to, hops, scope);
  if (path === undefined) {
    throw new Problem("chart/empty", `No way of ${hops} links or fewer joins ${from} and ${to}.`);
  }
  const caption = (id: EntityId): string => path.entities.find((one) => one.id === id)?.caption ?? id;
  return { ...path, places: [], words: say.text("selPath", { from: caption(from), to: caption(to) }) };
}

function reasonAgainst(
  { from, to, kind, source, first, last, count: rows }: Link,
  filter: ChartFilter,
  ids: ReadonlySet<EntityId>,
  sources: ReadonlyMap<SourceId, Source>,
): LeftOut | undefined {
  if (!ids.has(from) || !ids.has(to)) return "entity";
  if (filter.links.includes(kind)) return "kind";
  if (filter.sources.includes(source)) return "source";
  if (filter.grade !== undefined && !isGraded(sources.get(source)?.grade, filter.grade)) return "grade";
  if (filter.from !== undefined && (last ?? first ?? "") < filter.from) return "time";
  if (filter.until !== undefined && (first ?? "~").slice(0, 10) > filter.until) return "time";
  if (rows < filter.leastRows) return "weak";
  return undefined;
}

function count(reasons: readonly LeftOut[]): Partial<Record<LeftOut, number>> {
  const counts: Partial<Record<LeftOut, number>> = {};
  for (const why of reasons) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}
