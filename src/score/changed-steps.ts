import type { ChangedStep, ClusterExamination } from "#model/score.ts";
import { scoreIfConfirmed } from "./confirm-step.ts";
import type { FlowChain } from "./disjoint-chains.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { openWeakening } from "./weaken.ts";

/**
 * What would lower and raise the score (0–1) of a set: every step of its chains false (lowest points first), or stated
 * anew by an independent source of grade A1 (highest first).
 */
export function changedSteps(
  network: EvidenceNetwork,
  members: Int32Array,
  score: number,
  chains: readonly FlowChain[],
): Pick<ClusterExamination, "withoutStep" | "ifConfirmed"> {
  const { graph, weighed } = network;
  const { low, high } = weighed.pairs;
  const { ids } = weighed.weighing.index;
  const weakened = openWeakening(network, members);
  const steps = [...new Set(chains.flatMap(({ edges }) => edges.map((edge) => graph.pair[edge]!)))];
  const changed = (pair: number, value: number): ChangedStep => ({
    from: ids[low[pair]!]!,
    to: ids[high[pair]!]!,
    points: 100 * value,
  });
  return {
    withoutStep: steps
      .map((pair) => {
        const left = weakened([{ low: low[pair]!, high: high[pair]!, reliability: 0 }]).score;
        return changed(pair, Math.min(score, left));
      })
      .toSorted((a, b) => a.points - b.points || byEnds(a, b)),
    ifConfirmed: steps
      .map((pair) => changed(pair, Math.max(score, scoreIfConfirmed(network, members, pair))))
      .toSorted((a, b) => b.points - a.points || byEnds(a, b)),
  };
}

function byEnds(a: ChangedStep, b: ChangedStep): number {
  return `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1;
}
