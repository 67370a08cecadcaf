import { linkIdAt } from "#model/evidence-table.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import type { Chain, ChainStep, StepEvidence, WholeChain } from "#model/score.ts";
import { originOf } from "#model/source.ts";
import type { FlowChain } from "./disjoint-chains.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { linkFactors, linkReliability } from "./link-factors.ts";
import { type ReliableChains, chainTo } from "./reliable-chains.ts";
import type { Tie } from "./score-cluster.ts";

/** The chain behind a tie, from the listed entity to the entry, step by step with every link that is recorded. */
export function explainChain(network: EvidenceNetwork, chains: ReliableChains, tie: Tie): Chain {
  const { ids } = network.weighed.weighing.index;
  const chain = chainTo(chains, tie.entry);
  return {
    seed: ids[chain.nodes[0]!]!,
    entry: ids[tie.entry]!,
    reliability: tie.reliability,
    steps: stepsOf(network, chain),
  };
}

/** A chain of a flow, from the listed entity to the entry. */
export function explainFlowChain(network: EvidenceNetwork, chain: FlowChain): Chain {
  const { index, parameters } = network.weighed.weighing;
  return {
    seed: index.ids[chain.nodes[0]!]!,
    entry: index.ids[chain.nodes.at(-1)!]!,
    reliability: parameters.chains.listing.value * Math.exp(-chain.cost),
    steps: stepsOf(network, chain),
  };
}

/** The chain from a fugitive to the member and on to a syndicate, step by step. */
export function explainWholeChain(network: EvidenceNetwork, { entry, reliability }: Tie): WholeChain {
  const { ids } = network.weighed.weighing.index;
  const there = chainTo(network.fromFugitives, entry);
  const back = chainTo(network.fromSyndicates, entry);
  const onwards = { nodes: back.nodes.toReversed(), edges: back.edges.toReversed() };
  return {
    fugitive: ids[there.nodes[0]!]!,
    member: ids[entry]!,
    syndicate: ids[back.nodes[0]!]!,
    reliability,
    steps: [...stepsOf(network, there), ...stepsOf(network, onwards)],
  };
}

function stepsOf(network: EvidenceNetwork, { nodes, edges }: ReturnType<typeof chainTo>): ChainStep[] {
  const { graph, weighed } = network;
  const { ids } = weighed.weighing.index;
  return edges.map((edge, step) => {
    const pair = graph.pair[edge]!;
    const maybeOne = weighed.pairs.undecided.get(pair);
    return {
      from: ids[nodes[step]!]!,
      to: ids[nodes[step + 1]!]!,
      reliability: weighed.reliability[pair]!,
      evidence: evidenceOf(network, pair),
      ...(maybeOne !== undefined && { maybeOne }),
    };
  });
}

/** What is recorded between a pair, strongest first; equals in the order of origin, source, kind and direction. */
function evidenceOf({ weighed, isLeftOut }: EvidenceNetwork, pair: number): StepEvidence[] {
  const { weighing, pairs } = weighed;
  const { evidence, sources, rules, columns } = weighing;
  const counted = new Set<string>();
  return Array.from(pairs.rows.subarray(pairs.start[pair], pairs.start[pair + 1]))
    .filter((row) => isLeftOut?.(row) !== true)
    .map((row) => ({ row, reliability: linkReliability(weighing, row) }))
    .toSorted((a, b) => b.reliability - a.reliability)
    .map(({ row, reliability }) => {
      const source = sources.sources[columns.source[row]!]!;
      const origin = originOf(source);
      const counts = !counted.has(origin);
      counted.add(origin);
      return {
        link: linkIdAt(evidence, row),
        kind: LINK_KINDS[evidence.kind[row]!]!,
        relation: rules.names[columns.relation[row]!]!,
        source: source.id,
        origin,
        grade: source.grade,
        factors: linkFactors(weighing, row),
        reliability,
        counts,
      };
    });
}
