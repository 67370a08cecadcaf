/** A network of arcs with capacities, each beside its residual: arc i and arc i ^ 1 belong together. */
export type FlowNetwork = { head: Int32Array; to: number[]; next: number[]; left: number[] };

const NEGLIGIBLE = 1e-12;

/** A network of this many nodes without arcs. */
export function openFlowNetwork(nodes: number): FlowNetwork {
  return { head: new Int32Array(nodes).fill(-1), to: [], next: [], left: [] };
}

/** Joins two nodes by an arc; `back` is the capacity the other way, equal to `capacity` for an undirected link. */
export function addArc(network: FlowNetwork, from: number, to: number, capacity: number, back = 0): void {
  const { head } = network;
  for (const [start, end, left] of [
    [from, to, capacity],
    [to, from, back],
  ] as const) {
    network.next.push(head[start]!);
    head[start] = network.to.push(end) - 1;
    network.left.push(left);
  }
}

/**
 * The greatest flow between two nodes, by blocking flows (Dinic 1970), and which nodes lie on the side of `from` in a
 * least cut. Changes the network.
 */
export function maxFlow(
  network: FlowNetwork,
  from: number,
  to: number,
): { flow: number; isNear: Uint8Array } {
  let flow = 0;
  for (;;) {
    const level = levels(network, from);
    if (level[to] === -1) return { flow, isNear: Uint8Array.from(level, (value) => Number(value >= 0)) };
    const arc = network.head.slice();
    for (
      let sent = send(network, level, arc, from, to);
      sent > 0;
      sent = send(network, level, arc, from, to)
    ) {
      flow += sent;
    }
  }
}

function levels({ head, to, next, left }: FlowNetwork, from: number): Int32Array {
  const level = new Int32Array(head.length).fill(-1);
  const queue = [from];
  level[from] = 0;
  for (const node of queue) {
    for (let arc = head[node]!; arc !== -1; arc = next[arc]!) {
      if (left[arc]! <= NEGLIGIBLE || level[to[arc]!] !== -1) continue;
      level[to[arc]!] = level[node]! + 1;
      queue.push(to[arc]!);
    }
  }
  return level;
}

/** Sends flow along one path of rising levels; `arc` remembers where each node has got to. 0 when there is no path. */
function send(
  { to, next, left }: FlowNetwork,
  level: Int32Array,
  arc: Int32Array,
  from: number,
  end: number,
): number {
  const path: number[] = [];
  let node = from;
  while (node !== end) {
    const open = arc[node]!;
    if (open === -1) {
      if (path.length === 0) return 0;
      const last = path.pop()!;
      node = to[last ^ 1]!;
      arc[node] = next[arc[node]!]!;
    } else if (left[open]! > NEGLIGIBLE && level[to[open]!] === level[node]! + 1) {
      path.push(open);
      node = to[open]!;
    } else arc[node] = next[open]!;
  }
  const sent = path.reduce((least, each) => Math.min(least, left[each]!), Infinity);
  for (const each of path) {
    left[each]! -= sent;
    left[each ^ 1]! += sent;
  }
  return sent;
}
