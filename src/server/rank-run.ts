import { RankedCluster, type Ranking } from "#model/ranking.ts";
import type { ClusterScore, ScorePart, ScoreRun } from "#model/score.ts";

/** What a row has as the cluster has it. */
const Kept = RankedCluster.omit({ size: true, fugitive: true, syndicate: true, soleOrigins: true });

/** The run as the rows of its ranking. */
export function rankRun({ clusters, ...run }: ScoreRun): Ranking {
  return { ...run, clusters: clusters.map(rowOf) };
}

function rowOf(cluster: ClusterScore): RankedCluster {
  const { members, fugitiveChain, syndicateChain, parts = [] } = cluster;
  return {
    ...Kept.parse(cluster),
    size: members.length,
    ...(fugitiveChain && { fugitive: fugitiveChain.seed }),
    ...(syndicateChain && { syndicate: syndicateChain.seed }),
    soleOrigins: soleOrigins(parts),
  };
}

/** The origins without any one of which all chains of a side are gone, of those that count. */
function soleOrigins(parts: readonly ScorePart[]): string[] {
  const sides = (["fugitives", "syndicates"] as const).map((side) =>
    parts.filter((part) => part.side === side).map(breakingOrigins),
  );
  const found = sides.flatMap(([first, ...others]) =>
    [...(first ?? [])].filter((origin) => others.every((other) => other.has(origin))),
  );
  return [...new Set(found)].toSorted();
}

/** The origins on which alone some step of the chain rests; none where the two may be one as well. */
function breakingOrigins({ chain }: ScorePart): Set<string> {
  const alone = chain.steps.flatMap(({ evidence, maybeOne }) => {
    const [first, ...others] = new Set(evidence.map(({ origin }) => origin));
    return first !== undefined && others.length === 0 && maybeOne === undefined ? [first] : [];
  });
  return new Set(alone);
}
