import { seededRandom } from "./bench.ts";

/** Pairs of nodes, each once, `low[i] < high[i]`, in ascending order. */
export type PowerLawGraph = { nodes: number; low: Int32Array; high: Int32Array };

/**
 * A graph after Lancichinetti, Fortunato and Radicchi (2008): power-law degrees (exponent 2.5) and sizes of
 * communities (20 to 1,000, exponent 2), three of ten links leading out of the community.
 */
export function powerLawGraph(nodes: number, meanDegree: number, seed: number): PowerLawGraph {
  const random = seededRandom(seed);
  const degree = degrees(nodes, meanDegree, random);
  const keys: number[] = [];
  const outward: number[] = [];
  const join = (stubs: number[]): void => {
    shuffle(stubs, random);
    for (let place = 0; place + 1 < stubs.length; place += 2) {
      const [a, b] = [stubs[place]!, stubs[place + 1]!];
      if (a !== b) keys.push(Math.min(a, b) * nodes + Math.max(a, b));
    }
  };
  for (let from = 0; from < nodes;) {
    const to = Math.min(nodes, from + Math.round(powerLaw(20, 1000, 2, random)));
    const inward: number[] = [];
    for (let node = from; node < to; node++) {
      const inside = Math.min(Math.round(degree[node]! * 0.7), to - from - 1);
      for (let stub = 0; stub < degree[node]!; stub++) (stub < inside ? inward : outward).push(node);
    }
    join(inward);
    from = to;
  }
  join(outward);
  return pairsOf(nodes, keys);
}

function pairsOf(nodes: number, keys: readonly number[]): PowerLawGraph {
  const sorted = Float64Array.from(keys).toSorted();
  const distinct = sorted.filter((key, place) => key !== sorted[place - 1]);
  return {
    nodes,
    low: Int32Array.from(distinct, (key) => Math.floor(key / nodes)),
    high: Int32Array.from(distinct, (key) => key % nodes),
  };
}

function degrees(nodes: number, mean: number, random: () => number): Int32Array {
  const most = Math.round(3 * Math.sqrt(nodes));
  const drawn = Float64Array.from({ length: nodes }, () => powerLaw(1, most, 2.5, random));
  const factor = (mean * nodes) / drawn.reduce((sum, value) => sum + value, 0);
  return Int32Array.from(drawn, (value) => Math.min(most, Math.floor(value * factor + random())));
}

function powerLaw(least: number, most: number, exponent: number, random: () => number): number {
  const power = 1 - exponent;
  return (random() * (most ** power - least ** power) + least ** power) ** (1 / power);
}

function shuffle(list: number[], random: () => number): void {
  for (let place = list.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [list[place], list[other]] = [list[other]!, list[place]!];
  }
}
