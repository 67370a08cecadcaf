/**
 * Nodes by cost, in buckets of equal width: taken out bucket by bucket, the last put into a bucket first. A node stands
 * in one bucket at most; where every step costs more than the width, each comes out at its final cost.
 */
export type BucketQueue = {
  width: number;
  first: Int32Array;
  next: Int32Array;
  before: Int32Array;
  waiting: number;
  bucket: number;
};

/** Below the least cost of a link at the published ceiling, −ln 0.999. */
const WIDTH = 1 / 1024;
const MOST_BUCKETS = 65_536;

/** Stands in `before` for a node that is in no bucket; a first of its bucket has −2 − bucket. */
const OUT = -1;

/** An empty queue for nodes below `nodes` and costs from 0 to `most`. */
export function openBuckets(nodes: number, most: number): BucketQueue {
  const width = Math.max(WIDTH, most / MOST_BUCKETS);
  return {
    width,
    first: new Int32Array(Math.floor(most / width) + 1).fill(-1),
    next: new Int32Array(nodes),
    before: new Int32Array(nodes).fill(OUT),
    waiting: 0,
    bucket: 0,
  };
}

/** Puts the node in at its cost, or moves it there. */
export function putInBucket(queue: BucketQueue, node: number, cost: number): void {
  const { first, next, before } = queue;
  if (before[node] !== OUT) takeOut(queue, node);
  const bucket = Math.floor(cost / queue.width);
  const after = first[bucket]!;
  next[node] = after;
  before[node] = -2 - bucket;
  if (after !== -1) before[after] = node;
  first[bucket] = node;
  queue.bucket = Math.min(queue.bucket, bucket);
  queue.waiting++;
}

/** Takes a node of the lowest bucket out; -1 when there is none. */
export function takeFromBuckets(queue: BucketQueue): number {
  if (queue.waiting === 0) return -1;
  while (queue.first[queue.bucket] === -1) queue.bucket++;
  const node = queue.first[queue.bucket]!;
  takeOut(queue, node);
  return node;
}

function takeOut(queue: BucketQueue, node: number): void {
  const { first, next, before } = queue;
  const [prior, after] = [before[node]!, next[node]!];
  if (prior >= 0) next[prior] = after;
  else first[-2 - prior] = after;
  if (after !== -1) before[after] = prior;
  before[node] = OUT;
  queue.waiting--;
}
