import { type GraphArrays, weightOf } from "#score/graph-arrays.ts";

const DAMPING = 0.85;
const SWEEPS = 60;

/** Personalised PageRank from the seeds along the weights of the links, by 60 sweeps. */
export function pageRank(graph: GraphArrays, seeds: Int32Array): Float64Array {
  const { nodes, offset, neighbour } = graph;
  const weight = graph.cost.map(weightOf);
  const strength = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) strength[node]! += weight[edge]!;
  }
  let rank = new Float64Array(nodes);
  for (const seed of seeds) rank[seed] = 1 / seeds.length;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const next = new Float64Array(nodes);
    for (let node = 0; node < nodes; node++) {
      if (rank[node] === 0 || strength[node] === 0) continue;
      const share = (DAMPING * rank[node]!) / strength[node]!;
      for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) {
        next[neighbour[edge]!]! += share * weight[edge]!;
      }
    }
    const kept = next.reduce((sum, value) => sum + value, 0);
    for (const seed of seeds) next[seed]! += (1 - kept) / seeds.length;
    rank = next;
  }
  return rank;
}
