import { type GraphArrays, weightOf } from "#score/graph-arrays.ts";

const ROUNDS = 250;
const GROUND = 1e-9;

/**
 * The current through every node with the fugitives at 1 volt, the syndicates at 0, and the weights as conductances:
 * conjugate gradients with the diagonal as preconditioner.
 */
export function currentFlow(graph: GraphArrays, high: Int32Array, low: Int32Array): Float64Array {
  const { nodes, offset, neighbour } = graph;
  const weight = graph.cost.map(weightOf);
  const volts = new Float64Array(nodes);
  const isFixed = new Uint8Array(nodes);
  for (const node of [...high, ...low]) isFixed[node] = 1;
  for (const node of high) volts[node] = 1;
  const diagonal = new Float64Array(nodes).fill(GROUND);
  const rest = new Float64Array(nodes);
  const overEdges = (visit: (node: number, to: number, conductance: number) => void): void => {
    for (let node = 0; node < nodes; node++) {
      for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) {
        visit(node, neighbour[edge]!, weight[edge]!);
      }
    }
  };
  overEdges((node, to, conductance) => {
    diagonal[node]! += conductance;
    if (isFixed[node] === 0 && isFixed[to] === 1) rest[node]! += conductance * volts[to]!;
  });
  const found = new Float64Array(nodes);
  let direction = rest.map((value, node) => value / diagonal[node]!);
  let scale = dot(rest, direction);
  for (let round = 0; round < ROUNDS && scale > 1e-18; round++) {
    const image = direction.map((value, node) => (isFixed[node] === 1 ? 0 : diagonal[node]! * value));
    const along = direction;
    overEdges((node, to, conductance) => {
      if (isFixed[node] === 0 && isFixed[to] === 0) image[node]! -= conductance * along[to]!;
    });
    const step = scale / dot(direction, image);
    for (let node = 0; node < nodes; node++) {
      found[node]! += step * direction[node]!;
      rest[node]! -= step * image[node]!;
    }
    const scaled = rest.map((value, node) => (isFixed[node] === 1 ? 0 : value / diagonal[node]!));
    const next = dot(rest, scaled);
    direction = direction.map((value, node) => scaled[node]! + (next / scale) * value);
    scale = next;
  }
  for (let node = 0; node < nodes; node++) if (isFixed[node] === 0) volts[node] = found[node]!;
  const current = new Float64Array(nodes);
  overEdges((node, to, conductance) => {
    current[node]! += (conductance * Math.abs(volts[node]! - volts[to]!)) / 2;
  });
  return current;
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, node) => sum + value * other[node]!, 0);
}
