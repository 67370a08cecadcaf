/** A 4-ary heap of (key, node), the smallest first, equal keys by node: the order out never depends on the order in. */
export type MinHeap = { keys: Float64Array; nodes: Int32Array; size: number };

const ARITY = 4;

/** An empty heap; it grows as needed. */
export function openHeap(capacity = 1024): MinHeap {
  return { keys: new Float64Array(capacity), nodes: new Int32Array(capacity), size: 0 };
}

/** Puts the node in under the key. */
export function pushHeap(heap: MinHeap, key: number, node: number): void {
  if (heap.size === heap.keys.length) grow(heap);
  const { keys, nodes } = heap;
  let place = heap.size++;
  while (place > 0) {
    const parent = Math.floor((place - 1) / ARITY);
    if (!precedes(key, node, keys[parent]!, nodes[parent]!)) break;
    keys[place] = keys[parent]!;
    nodes[place] = nodes[parent]!;
    place = parent;
  }
  keys[place] = key;
  nodes[place] = node;
}

/** Takes the first out of a heap that is not empty; read `keys[0]` and `nodes[0]` before. */
export function dropHeap(heap: MinHeap): void {
  const { keys, nodes } = heap;
  const size = --heap.size;
  const key = keys[size]!;
  const node = nodes[size]!;
  let place = 0;
  for (;;) {
    const first = ARITY * place + 1;
    if (first >= size) break;
    let least = first;
    for (let child = first + 1; child < Math.min(first + ARITY, size); child++) {
      if (precedes(keys[child]!, nodes[child]!, keys[least]!, nodes[least]!)) least = child;
    }
    if (!precedes(keys[least]!, nodes[least]!, key, node)) break;
    keys[place] = keys[least]!;
    nodes[place] = nodes[least]!;
    place = least;
  }
  keys[place] = key;
  nodes[place] = node;
}

function precedes(keyA: number, nodeA: number, keyB: number, nodeB: number): boolean {
  return keyA < keyB || (keyA === keyB && nodeA < nodeB);
}

function grow(heap: MinHeap): void {
  const keys = new Float64Array(heap.size * 2);
  const nodes = new Int32Array(heap.size * 2);
  keys.set(heap.keys);
  nodes.set(heap.nodes);
  heap.keys = keys;
  heap.nodes = nodes;
}
