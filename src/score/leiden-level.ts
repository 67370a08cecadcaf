import type { WeightedGraph } from "./ties-that-hold.ts";

/**
 * One level of Leiden: nodes are parts of the nodes below. `degree` counts the weight of all half-edges, those inside
 * a part too; the half-edges inside are not kept.
 */
export type LeidenLevel = {
  size: number;
  offset: Int32Array;
  neighbour: Int32Array;
  weight: Float32Array | Float64Array;
  degree: Float64Array;
};

/** The graph itself as the lowest level. */
export function lowestLevel(graph: WeightedGraph): LeidenLevel {
  const { nodes: size, offset, neighbour, weight } = graph;
  const degree = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    let sum = 0;
    for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) sum += weight[edge]!;
    degree[node] = sum;
  }
  return { size, offset, neighbour, weight, degree };
}

/** Labels as 0, 1, 2 … in the order of their first appearance, and how many there are. */
export function renumber(labels: Int32Array): { labels: Int32Array; count: number } {
  const numbers = new Int32Array(labels.length).fill(-1);
  const renumbered = new Int32Array(labels.length);
  let count = 0;
  for (let place = 0; place < labels.length; place++) {
    const label = labels[place]!;
    if (numbers[label] === -1) numbers[label] = count++;
    renumbered[place] = numbers[label]!;
  }
  return { labels: renumbered, count };
}

/** Room for the half-edges of a level. */
export type EdgeRoom = { neighbour: Int32Array; weight: Float64Array };

/** Room for all half-edges that lead from one part to another. */
export function roomBetween({ size, offset, neighbour }: LeidenLevel, part: Int32Array): EdgeRoom {
  let edges = 0;
  for (let node = 0; node < size; node++) {
    const own = part[node]!;
    for (let edge = offset[node]!, end = offset[node + 1]!; edge < end; edge++) {
      if (part[neighbour[edge]!]! !== own) edges++;
    }
  }
  return { neighbour: new Int32Array(edges), weight: new Float64Array(edges) };
}

/**
 * The level whose nodes are the given parts (0 … count − 1); weights between two parts are summed. Its half-edges are
 * written into `room`, which must not be that of `level`.
 */
export function aggregate(level: LeidenLevel, part: Int32Array, count: number, room: EdgeRoom): LeidenLevel {
  const { start, nodes } = nodesByPart(part, count);
  const { neighbour, weight } = room;
  const offset = new Int32Array(count + 1);
  const degree = new Float64Array(count);
  const towards = new Float64Array(count);
  const met = new Int32Array(count);
  let edges = 0;
  for (let own = 0; own < count; own++) {
    let metCount = 0;
    for (let place = start[own]!; place < start[own + 1]!; place++) {
      const node = nodes[place]!;
      degree[own]! += level.degree[node]!;
      for (let edge = level.offset[node]!, end = level.offset[node + 1]!; edge < end; edge++) {
        const other = part[level.neighbour[edge]!]!;
        if (other === own) continue;
        if (towards[other] === 0) met[metCount++] = other;
        towards[other]! += level.weight[edge]!;
      }
    }
    for (let each = 0; each < metCount; each++) {
      const other = met[each]!;
      neighbour[edges] = other;
      weight[edges++] = towards[other]!;
      towards[other] = 0;
    }
    offset[own + 1] = edges;
  }
  return {
    size: count,
    offset,
    neighbour: neighbour.subarray(0, edges),
    weight: weight.subarray(0, edges),
    degree,
  };
}

/** The nodes of each part, `nodes[start[part] … start[part + 1])`, ascending. */
export function nodesByPart(part: Int32Array, count: number): { start: Int32Array; nodes: Int32Array } {
  const start = new Int32Array(count + 1);
  for (let node = 0; node < part.length; node++) start[part[node]! + 1]!++;
  for (let each = 0; each < count; each++) start[each + 1]! += start[each]!;
  const next = start.slice(0, count);
  const nodes = new Int32Array(part.length);
  for (let node = 0; node < part.length; node++) nodes[next[part[node]!]!++] = node;
  return { start, nodes };
}
