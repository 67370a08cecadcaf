import type { EvidenceNetwork } from "./evidence-network.ts";
import { halfEdges } from "./graph-arrays.ts";
import { linkFactors, linkReliability } from "./link-factors.ts";
import { shortenedChains } from "./reliable-chains.ts";
import { scoreCluster } from "./score-cluster.ts";

/**
 * The score (0–1) of a set if a further, independent source of grade A1 stated on the day of the run what the strongest
 * recorded link between a pair states; of a pair that may be one, if it were decided that it is.
 */
export function scoreIfConfirmed(network: EvidenceNetwork, members: Int32Array, pair: number): number {
  const { weighed, parameters } = network;
  const { pairs } = weighed;
  const cost = network.graph.cost.slice();
  const edges = halfEdges(network.graph, pairs.low[pair]!, pairs.high[pair]!);
  for (const { edge } of edges) cost[edge] = -Math.log(confirmedReliability(network, pair));
  const graph = { ...network.graph, cost };
  const cutOff = parameters.chains.cutOff.value;
  const confirmed = {
    ...network,
    graph,
    fromFugitives: shortenedChains(graph, network.fromFugitives, edges, cutOff),
    fromSyndicates: shortenedChains(graph, network.fromSyndicates, edges, cutOff),
  };
  return scoreCluster(confirmed, members).score;
}

function confirmedReliability({ weighed, parameters }: EvidenceNetwork, pair: number): number {
  const { pairs, weighing } = weighed;
  const ceiling = parameters.chains.ceiling.value;
  if (pairs.undecided.has(pair)) return ceiling;
  const rows = pairs.rows.subarray(pairs.start[pair], pairs.start[pair + 1]);
  const strongest = rows.reduce((best, row) =>
    linkReliability(weighing, row) > linkReliability(weighing, best) ? row : best,
  );
  const { tie, count, hub, safeguard } = linkFactors(weighing, strongest);
  const { reliability, credibility } = parameters.grades;
  const added = reliability.A.value * credibility[1].value * tie * count * hub * safeguard;
  return Math.min(ceiling, 1 - (1 - weighed.reliability[pair]!) * (1 - added));
}
