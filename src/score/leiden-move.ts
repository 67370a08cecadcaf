import type { LeidenLevel } from "./leiden-level.ts";

/** A gain below this share of what is compared may be rounding: following such gains, nodes could move for ever. */
const ROUNDING = 1e-9;

/**
 * Moves nodes, by a queue, to the community where w(node, C) − λ·K_node·K_C is largest, until none gains; of two
 * communities that offer the same, the one with the smaller number. Changes `community` (numbers below `level.size`) and returns how many moves it made.
 */
export function moveNodes(
  level: LeidenLevel,
  community: Int32Array,
  lambda: number,
  order: Int32Array,
): number {
  const { size, offset, neighbour, weight, degree } = level;
  /** Of each community its total and the weight towards it, side by side. */
  const sums = new Float64Array(2 * size);
  const members = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    sums[2 * community[node]!]! += degree[node]!;
    members[community[node]!]!++;
  }
  const empty: number[] = [];
  for (let each = size - 1; each >= 0; each--) if (members[each] === 0) empty.push(each);

  const met = new Int32Array(size);
  const queue = order.slice();
  const isQueued = new Uint8Array(size).fill(1);
  let head = 0;
  let waiting = size;
  let moves = 0;
  while (waiting > 0) {
    const node = queue[head]!;
    head = head + 1 === size ? 0 : head + 1;
    waiting--;
    isQueued[node] = 0;
    const own = community[node]!;
    const end = offset[node + 1]!;
    let metCount = 0;
    met[metCount++] = own;
    for (let edge = offset[node]!; edge < end; edge++) {
      const each = community[neighbour[edge]!]!;
      const towards = sums[2 * each + 1]!;
      if (towards === 0 && each !== own) met[metCount++] = each;
      sums[2 * each + 1] = towards + weight[edge]!;
    }
    const others = members[own] === 1 ? 0 : sums[2 * own]! - degree[node]!;
    sums[2 * own] = others;
    const price = lambda * degree[node]!;
    let best = own;
    const crowding = price * others;
    const towardsOwn = sums[2 * own + 1]!;
    let gain = towardsOwn - crowding + ROUNDING * (towardsOwn + crowding);
    sums[2 * own + 1] = 0;
    for (let each = 1; each < metCount; each++) {
      const candidate = met[each]!;
      const offered = sums[2 * candidate + 1]! - price * sums[2 * candidate]!;
      sums[2 * candidate + 1] = 0;
      if (offered > gain || (offered === gain && candidate < best)) {
        gain = offered;
        best = candidate;
      }
    }
    if (gain < 0 && members[own]! > 1 && empty.length > 0) best = empty.at(-1)!;
    sums[2 * best]! += degree[node]!;
    if (best === own) continue;
    if (members[best] === 0) empty.pop();
    members[best]!++;
    if (--members[own]! === 0) empty.push(own);
    community[node] = best;
    moves++;
    for (let edge = offset[node]!; edge < end; edge++) {
      const each = neighbour[edge]!;
      if (community[each] === best || isQueued[each] === 1) continue;
      isQueued[each] = 1;
      const tail = head + waiting;
      queue[tail >= size ? tail - size : tail] = each;
      waiting++;
    }
  }
  return moves;
}

/** The nodes with few neighbours first, equals by number: leaves settle before the hubs they hang on. */
export function fewestNeighboursFirst({ size, offset }: LeidenLevel): Int32Array {
  const most = 1023;
  const count = (node: number): number => Math.min(most, offset[node + 1]! - offset[node]!);
  const next = new Int32Array(most + 2);
  for (let node = 0; node < size; node++) next[count(node) + 1]!++;
  for (let each = 0; each < most; each++) next[each + 1]! += next[each]!;
  const order = new Int32Array(size);
  for (let node = 0; node < size; node++) order[next[count(node)]!++] = node;
  return order;
}
