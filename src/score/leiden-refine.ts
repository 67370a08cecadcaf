import type { LeidenLevel } from "./leiden-level.ts";

/**
 * Splits every community into well-connected parts: each node starts alone and, in the order of numbers, a node still
 * alone joins the part of its community that gains most, if both hold to the rest of it by at least λ·K·(K_C − K).
 * Returns the part of each node (a number below `level.size`); parts are connected.
 */
export function refineCommunities(level: LeidenLevel, community: Int32Array, lambda: number): Int32Array {
  const { size, offset, neighbour, weight, degree } = level;
  const part = Int32Array.from(community.keys());
  const total = degree.slice();
  const members = new Int32Array(size).fill(1);
  const communityTotal = new Float64Array(size);
  /** Weight from a part to the rest of its community. */
  const outward = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    const own = community[node]!;
    communityTotal[own]! += degree[node]!;
    let sum = 0;
    for (let edge = offset[node]!, end = offset[node + 1]!; edge < end; edge++) {
      if (community[neighbour[edge]!] === own) sum += weight[edge]!;
    }
    outward[node] = sum;
  }

  const isWellConnected = (each: number, whole: number): boolean =>
    outward[each]! >= lambda * total[each]! * (whole - total[each]!);

  const towards = new Float64Array(size);
  const met = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const whole = communityTotal[community[node]!]!;
    const own = degree[node]!;
    if (members[part[node]!] !== 1 || !isWellConnected(node, whole)) continue;
    let metCount = 0;
    for (let edge = offset[node]!, end = offset[node + 1]!; edge < end; edge++) {
      const to = neighbour[edge]!;
      if (community[to] !== community[node]) continue;
      const each = part[to]!;
      if (towards[each] === 0) met[metCount++] = each;
      towards[each]! += weight[edge]!;
    }
    let best = -1;
    let gain = 0;
    for (let each = 0; each < metCount; each++) {
      const candidate = met[each]!;
      const offered = towards[candidate]! - lambda * own * total[candidate]!;
      if (offered > gain && isWellConnected(candidate, whole)) {
        gain = offered;
        best = candidate;
      }
    }
    if (best >= 0) {
      outward[best]! += outward[node]! - 2 * towards[best]!;
      total[best]! += own;
      members[best]!++;
      members[node] = 0;
      part[node] = best;
    }
    for (let each = 0; each < metCount; each++) towards[met[each]!] = 0;
  }
  return part;
}
