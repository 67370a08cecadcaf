/**
 * An undirected graph in compressed sparse rows: the half-edges of a node are `offset[node] … offset[node + 1])`,
 * neighbours ascending. `pair` leads back to the pair an edge came from; `cost` is −ln p (nats).
 */
export type GraphArrays = {
  nodes: number;
  offset: Int32Array;
  neighbour: Int32Array;
  pair: Int32Array;
  cost: Float64Array;
};

export type Pairs = { low: Int32Array; high: Int32Array; reliability: Float64Array };

/** The graph of the pairs (ascending by low, then high) whose reliability is above 0; each becomes two half-edges. */
export function graphArrays(nodes: number, { low, high, reliability }: Pairs): GraphArrays {
  const offset = new Int32Array(nodes + 1);
  for (let pair = 0; pair < low.length; pair++) {
    if (reliability[pair] === 0) continue;
    offset[low[pair]! + 1]!++;
    offset[high[pair]! + 1]!++;
  }
  for (let node = 0; node < nodes; node++) offset[node + 1]! += offset[node]!;
  const halves = offset[nodes]!;
  const graph: GraphArrays = {
    nodes,
    offset,
    neighbour: new Int32Array(halves),
    pair: new Int32Array(halves),
    cost: new Float64Array(halves),
  };
  const next = offset.slice(0, nodes);
  const put = (from: number, to: number, pair: number, cost: number): void => {
    const edge = next[from]!++;
    graph.neighbour[edge] = to;
    graph.pair[edge] = pair;
    graph.cost[edge] = cost;
  };
  for (let pair = 0; pair < low.length; pair++) {
    const p = reliability[pair]!;
    if (p === 0) continue;
    const cost = -Math.log(p);
    put(low[pair]!, high[pair]!, pair, cost);
    put(high[pair]!, low[pair]!, pair, cost);
  }
  return graph;
}

/** The two half-edges of the pair of these nodes, each with the node it leaves; none where they are not joined. */
export function halfEdges(
  { offset, neighbour }: GraphArrays,
  low: number,
  high: number,
): { from: number; edge: number }[] {
  const find = (from: number, to: number): { from: number; edge: number }[] => {
    const edge = neighbour.subarray(offset[from], offset[from + 1]).indexOf(to);
    return edge < 0 ? [] : [{ from, edge: offset[from]! + edge }];
  };
  return [...find(low, high), ...find(high, low)];
}

/** The weight −ln(1 − p) of a link of this cost: links side by side add up. */
export function weightOf(cost: number): number {
  return -Math.log1p(-Math.exp(-cost));
}
