import type { EvidenceTable } from "#model/evidence-table.ts";
import type { EntityId } from "#model/graph.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";
import type { ClusterScore, ScoreRun } from "#model/score.ts";
import type { SetContext } from "#model/set-context.ts";
import type { EvidenceColumns } from "#model/store.ts";
import { type EvidenceNetwork, evidenceNetwork } from "./evidence-network.ts";
import { explainChain, explainWholeChain } from "./explain-chain.ts";
import { explainParts } from "./explain-parts.ts";
import { findClusters } from "./find-clusters.ts";
import { sha256Hex } from "./hash-parts.ts";
import { hashHubs } from "./hub-table.ts";
import type { Hub } from "./hubs.ts";
import { hashInput } from "./input-hash.ts";
import { type Parameters, hashParameters } from "./parameters.ts";
import { type ClusterTies, scoreCluster } from "./score-cluster.ts";
import { setContexts } from "./set-context.ts";

/** Names the method of `docs/METHOD.md`; changes with every change of a formula. */
export const METHOD = "redthread-score 4";

/**
 * Finds and ranks the clusters of the evidence by how strongly they tie fugitives to syndicates (`docs/METHOD.md`).
 * `asOf` is the date ages are counted from; a frozen hub table takes the place of the hubs the evidence has now. The same evidence, in whatever order, gives the same run, bit for bit.
 * Throws `score/no-seeds` when a side is missing and `request/invalid` when `asOf` is no date.
 */
export function scoreEvidence(
  evidence: EvidenceColumns | EvidenceTable,
  parameters: Parameters,
  asOf: string,
  frozenHubs?: readonly Hub[],
): ScoreRun {
  return scoreNetwork(evidenceNetwork(evidence, parameters, asOf, frozenHubs), asOf, frozenHubs);
}

/** The run of a network made as `scoreEvidence` makes it; `onStage` is told what comes next. */
export function scoreNetwork(
  network: EvidenceNetwork,
  asOf: string,
  frozenHubs?: readonly Hub[],
  onStage: (stage: "finding" | "ranking") => void = () => {},
): ScoreRun {
  const { weighed, sides } = network;
  const { index, guard, parameters, evidence } = weighed.weighing;
  onStage("finding");
  const found = findClusters(network.graph, parameters);
  onStage("ranking");
  return {
    method: METHOD,
    parametersHash: hashParameters(parameters),
    inputHash: hashInput(weighed),
    ...(frozenHubs && { hubsHash: hashHubs(frozenHubs) }),
    revision: evidence.revision,
    asOf,
    entities: index.ids.length,
    links: evidence.kind.length,
    fugitives: sides.fugitives.length,
    syndicates: sides.syndicates.length,
    protectedPersons: sum(guard.protectedPerson),
    clusters: rankClusters(network, found),
  };
}

/** The clusters (nodes ascending) described and ranked, strongest first; those of protected persons alone are left out. */
export function rankClusters(network: EvidenceNetwork, clusters: readonly Int32Array[]): ClusterScore[] {
  const contexts = setContexts(network, clusters);
  return clusters
    .map((members, place) => describeCluster(network, members, contexts[place]!))
    .filter((cluster) => cluster.described.members.length > 0)
    .toSorted((a, b) => b.exact - a.exact || (a.described.id < b.described.id ? -1 : 1))
    .map(({ described }, place) => ({ ...described, rank: place + 1 }));
}

function describeCluster(
  network: EvidenceNetwork,
  nodes: Int32Array,
  context: SetContext,
): { described: Omit<ClusterScore, "rank">; exact: number } {
  const { weighed, sides, fromFugitives, fromSyndicates } = network;
  const { index, guard, parameters } = weighed.weighing;
  const ties = scoreCluster(network, nodes);
  const score = shownScore(ties, parameters);
  const shown = nodes.filter((node) => guard.protectedPerson[node] === 0);
  const members = Array.from(shown, (node) => index.ids[node]!);
  return {
    exact: ties.score,
    described: {
      id: clusterId(members),
      score,
      toFugitives: ties.fugitives?.reliability ?? 0,
      toSyndicates: ties.syndicates?.reliability ?? 0,
      entryToEntry: ties.entryToEntry,
      members,
      kinds: countKinds(shown, index.kinds),
      wanted: countAmong(shown, sides.fugitives),
      sanctioned: countAmong(shown, sides.syndicates),
      protectedPersons: nodes.length - shown.length,
      context,
      ...(ties.fugitives && {
        fugitiveChain: explainChain(network, fromFugitives, ties.fugitives.strongest),
      }),
      ...(ties.syndicates && {
        syndicateChain: explainChain(network, fromSyndicates, ties.syndicates.strongest),
      }),
      ...(ties.whole && { wholeChain: explainWholeChain(network, ties.whole) }),
      ...(score > 0 && { parts: explainParts(network, ties) }),
    },
  };
}

/** From the sorted member ids: the same cluster has the same id in every run. */
function clusterId(members: readonly EntityId[]): string {
  return `cluster:${sha256Hex(members.map((id) => `${id}\0`)).slice(0, 32)}`;
}

/** 0–100 to one decimal; below what the parameter file shows, 0. */
function shownScore({ score }: ClusterTies, { shownFrom }: Parameters): number {
  const points = 100 * score;
  return points < shownFrom.value ? 0 : Math.round(points * 10) / 10;
}

function countKinds(nodes: Int32Array, kinds: Uint8Array): Partial<Record<EntityKind, number>> {
  const counts = new Int32Array(ENTITY_KINDS.length);
  for (const node of nodes) counts[kinds[node]!]!++;
  return Object.fromEntries(
    ENTITY_KINDS.map((kind, number) => [kind, counts[number]!] as const).filter(([, count]) => count > 0),
  );
}

/** Both ascending. */
function countAmong(nodes: Int32Array, sides: Int32Array): number {
  let place = 0;
  let count = 0;
  for (const node of nodes) {
    while (place < sides.length && sides[place]! < node) place++;
    if (sides[place] === node) count++;
  }
  return count;
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0);
}
