import { type EvidenceNetwork, searchBothSides } from "./evidence-network.ts";
import { jointReliability } from "./evidence-weights.ts";

/**
 * The network as if some recorded links (rows of the evidence) were not there: hubs, clusters and standings stay as
 * they are. What-if of a source, an origin or a single link.
 */
export function networkWithout(
  network: EvidenceNetwork,
  isLeftOut: (row: number) => boolean,
): EvidenceNetwork {
  const { weighed, sides } = network;
  const { pairs, weighing } = weighed;
  const reliability = weighed.reliability.slice();
  const isChanged = new Uint8Array(reliability.length);
  for (let pair = 0; pair < reliability.length; pair++) {
    for (let place = pairs.start[pair]!; place < pairs.start[pair + 1]!; place++) {
      if (isLeftOut(pairs.rows[place]!)) isChanged[pair] = 1;
    }
    if (isChanged[pair] === 1) reliability[pair] = jointReliability(weighing, pairs, pair, isLeftOut);
  }
  const cost = network.graph.cost.slice();
  network.graph.pair.forEach((pair, edge) => {
    if (isChanged[pair] === 1) cost[edge] = -Math.log(reliability[pair]!);
  });
  const graph = { ...network.graph, cost };
  return {
    ...network,
    isLeftOut,
    weighed: { ...weighed, reliability },
    graph,
    ...searchBothSides(graph, sides, weighing.parameters),
  };
}
