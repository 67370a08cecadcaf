import type { ScorePart } from "#model/score.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { explainFlowChain } from "./explain-chain.ts";
import type { ClusterTies, Side } from "./score-cluster.ts";
import { shapleyParts } from "./shapley-parts.ts";

/** The chains that count, the greatest contribution first; their points sum to 100 × score (METHOD.md §6). */
export function explainParts(network: EvidenceNetwork, ties: ClusterTies): ScorePart[] {
  if (ties.fugitives === undefined || ties.syndicates === undefined) return [];
  const { one, other } = shapleyParts(chances(ties.fugitives), chances(ties.syndicates));
  const scale = (100 * ties.score) / [...one, ...other].reduce((sum, part) => sum + part, 0);
  const parts = (side: ScorePart["side"], { chains }: Side, shares: readonly number[]): ScorePart[] =>
    chains.map((chain, place) => ({
      side,
      points: scale * shares[place]!,
      chain: explainFlowChain(network, chain),
    }));
  return [
    ...parts("fugitives", ties.fugitives, one),
    ...parts("syndicates", ties.syndicates, other),
  ].toSorted((a, b) => b.points - a.points);
}

function chances({ chains }: Side): number[] {
  return chains.map(({ cost }) => Math.exp(-cost));
}
