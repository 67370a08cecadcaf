import type { GraphArrays } from "./graph-arrays.ts";
import { dropHeap, openHeap, pushHeap } from "./min-heap.ts";

/** A way through the graph: its nodes in order and the half-edges between them. */
export type NodeWay = { nodes: number[]; edges: number[]; cost: number };

/** `costOf` a half-edge; `mayPass`: whether a way may lead on from a node that is no end of it. */
export type WayRules = {
  hops: number;
  costOf: (edge: number) => number;
  mayPass: (node: number) => boolean;
};

/**
 * The `count` ways of least cost from one node to any of the targets, each passing no node twice, the cheapest first
 * (Yen, "Finding the k shortest loopless paths", 1971). A way ends at the first target it reaches. Ties go to the way
 * with fewer steps, then to the smaller nodes.
 */
export function bestWays(
  graph: GraphArrays,
  from: number,
  targets: ReadonlySet<number>,
  count: number,
  rules: WayRules,
): NodeWay[] {
  const first = cheapestWay(graph, [from], targets, new Set(), rules);
  const found = first === undefined ? [] : [first];
  const candidates: NodeWay[] = [];
  const known = new Set(found.map(keyOf));
  while (found.length > 0 && found.length < count) {
    const last = found.at(-1);
    if (last === undefined) break;
    for (let spur = 0; spur < last.nodes.length - 1; spur += 1) {
      const root = last.nodes.slice(0, spur + 1);
      const barred = new Set<number>();
      for (const { nodes, edges } of found) {
        const edge = edges[spur];
        if (edge !== undefined && root.every((node, place) => nodes[place] === node)) barred.add(edge);
      }
      const next = cheapestWay(graph, root, targets, barred, rules);
      if (next === undefined || known.has(keyOf(next))) continue;
      known.add(keyOf(next));
      candidates.push(next);
    }
    candidates.sort(compareWays);
    const best = candidates.shift();
    if (best === undefined) break;
    found.push(best);
  }
  return found;
}

/**
 * The cheapest way that begins with the root, does not use the barred half-edges out of its end, and comes back to no
 * node of it. Labels are kept per node and number of steps, so that a cheap long way does not hide a short one.
 */
function cheapestWay(
  { offset, neighbour }: GraphArrays,
  root: readonly number[],
  targets: ReadonlySet<number>,
  barred: ReadonlySet<number>,
  { hops, costOf, mayPass }: WayRules,
): NodeWay | undefined {
  const start = root.at(-1);
  if (start === undefined) return undefined;
  const rootEdges = edgesAlong({ offset, neighbour }, root, costOf);
  const closed = new Set(root.slice(0, -1));
  const labels: { node: number; steps: number; before: number; edge: number }[] = [];
  const heap = openHeap(256);
  const fewest = new Map<number, number>();
  const push = (node: number, steps: number, before: number, edge: number, cost: number): void => {
    labels.push({ node, steps, before, edge });
    pushHeap(heap, cost, labels.length - 1);
  };
  push(start, root.length - 1, -1, -1, rootEdges.cost);
  while (heap.size > 0) {
    const cost = heap.keys[0]!;
    const place = heap.nodes[0]!;
    dropHeap(heap);
    const label = labels[place]!;
    if (label.before !== -1 && targets.has(label.node)) {
      return wayTo(labels, place, root, rootEdges.edges, cost);
    }
    if ((fewest.get(label.node) ?? Infinity) <= label.steps) continue;
    fewest.set(label.node, label.steps);
    if (label.steps >= hops || (label.before !== -1 && !mayPass(label.node))) continue;
    for (let edge = offset[label.node]!, end = offset[label.node + 1]!; edge < end; edge += 1) {
      const to = neighbour[edge]!;
      if (closed.has(to) || to === start || (label.node === start && barred.has(edge))) continue;
      const price = costOf(edge);
      if (price === Infinity || (fewest.get(to) ?? Infinity) <= label.steps + 1) continue;
      if (isOnWay(labels, place, to)) continue;
      push(to, label.steps + 1, place, edge, cost + price);
    }
  }
  return undefined;
}

/** The half-edges along the root, the cheapest of parallel ones, and what they cost. */
function edgesAlong(
  { offset, neighbour }: Pick<GraphArrays, "offset" | "neighbour">,
  root: readonly number[],
  costOf: (edge: number) => number,
): { edges: number[]; cost: number } {
  let cost = 0;
  const edges = root.slice(1).map((to, place) => {
    const from = root[place]!;
    let best = -1;
    for (let edge = offset[from]!, end = offset[from + 1]!; edge < end; edge += 1) {
      if (neighbour[edge] === to && (best === -1 || costOf(edge) < costOf(best))) best = edge;
    }
    cost += costOf(best);
    return best;
  });
  return { edges, cost };
}

function isOnWay(labels: readonly { node: number; before: number }[], place: number, node: number): boolean {
  for (let at = place; at !== -1; at = labels[at]!.before) if (labels[at]!.node === node) return true;
  return false;
}

function wayTo(
  labels: readonly { node: number; before: number; edge: number }[],
  end: number,
  root: readonly number[],
  rootEdges: readonly number[],
  cost: number,
): NodeWay {
  const nodes: number[] = [];
  const edges: number[] = [];
  for (let at = end; labels[at]!.before !== -1; at = labels[at]!.before) {
    nodes.push(labels[at]!.node);
    edges.push(labels[at]!.edge);
  }
  return { nodes: [...root, ...nodes.toReversed()], edges: [...rootEdges, ...edges.toReversed()], cost };
}

function compareWays(a: NodeWay, b: NodeWay): number {
  return a.cost - b.cost || a.nodes.length - b.nodes.length || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function keyOf({ nodes }: NodeWay): string {
  return nodes.join(" ");
}
