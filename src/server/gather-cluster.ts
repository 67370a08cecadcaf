import type { z } from "zod";
import type { CitedLink, showCluster } from "#api/clusters.ts";
import type { EntityId, Link } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { Chain, ClusterScore, ScoreRun, WholeChain } from "#model/score.ts";
import type { Scope, Store } from "#model/store.ts";
import { maskGraph } from "./mask-graph.ts";
import { veilCluster } from "./veil-run.ts";

type CitedChain = Chain | WholeChain;

export type ClusterCard = z.output<typeof showCluster.output>;

/** Lines given of a link; the rest is counted. */
const MOST_LINES = 20;

/** The cluster of a run with this id; throws `cluster/unknown`. */
export function findCluster({ clusters }: ScoreRun, id: string): ClusterScore {
  const cluster = clusters.find((candidate) => candidate.id === id);
  if (cluster === undefined) throw new Problem("cluster/unknown", `There is no cluster ${id} in this run.`);
  return cluster;
}

/**
 * A cluster of a run to look at, persons protected since left out: every entity of its chains, then members up to the limit, with all recorded links among them;
 * the links its chains cite, and the sources. `shown` and `total` count members.
 */
export async function gatherCluster(
  scored: ClusterScore,
  limit: number,
  store: Store,
  scope: Scope,
): Promise<ClusterCard> {
  const persons = await store.protectedPersons(scope);
  const cluster = veilCluster(scored, persons);
  const onChains = new Set(chainsOf(cluster).flatMap(entitiesOf));
  const others = cluster.members.filter((member) => !onChains.has(member)).slice(0, limit);
  const [graph, sources, links] = await Promise.all([
    store.between([...onChains, ...others], scope),
    store.sources(scope),
    store.links(citedBy(cluster), scope),
  ]);
  const members = new Set(cluster.members);
  const stating = new Set([...graph.links, ...links].map(({ source }) => source));
  return {
    cluster,
    graph: maskGraph(graph, persons),
    cited: links.map(citedLink),
    sources: sources.filter((source) => stating.has(source.id)),
    shown: [...onChains, ...others].filter((id) => members.has(id)).length,
    total: cluster.members.length,
  };
}

/** A link as it is cited: its ends and the first of its lines. */
export function citedLink({ id, from, to, count, events }: Link): CitedLink {
  return { id, from, to, count, lines: events?.lines.slice(0, MOST_LINES) ?? [] };
}

/** The cluster's chains: from fugitive to syndicate through one member, then those that make the score. */
export function chainsOf({ wholeChain, parts, fugitiveChain, syndicateChain }: ClusterScore): CitedChain[] {
  const scored = parts?.map((part) => part.chain) ?? [fugitiveChain, syndicateChain];
  return [wholeChain, ...scored].filter((chain) => chain !== undefined);
}

/** Every entity a chain passes, in its order. */
export function entitiesOf({ steps }: CitedChain): EntityId[] {
  return [...new Set(steps.flatMap((step) => [step.from, step.to]))];
}

function citedBy(cluster: ClusterScore) {
  const steps = chainsOf(cluster).flatMap((chain) => chain.steps);
  return [...new Set(steps.flatMap(({ evidence }) => evidence.map(({ link }) => link)))];
}
