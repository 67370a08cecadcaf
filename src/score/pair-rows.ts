import type { EvidenceTable } from "#model/evidence-table.ts";
import type { LinkColumns } from "./link-columns.ts";

/**
 * The pairs of entities that any link joins, in ascending order of (low, high), and the rows that join each:
 * `rows[start[pair] … start[pair + 1])`, in the order of (source, kind, direction), sources ordered by origin. Rows
 * that join an entity with itself are left out.
 */
export type PairRows = {
  low: Int32Array;
  high: Int32Array;
  start: Int32Array;
  rows: Int32Array;
};

/** Groups the rows by pair in linear time (two counting sorts); the same rows in any order give the same groups. */
export function pairRows(evidence: EvidenceTable, columns: LinkColumns, nodes: number): PairRows {
  const { from, to } = columns;
  const rows = sortedRows(columns, nodes);
  const lowOf = (row: number): number => Math.min(from[row]!, to[row]!);
  const highOf = (row: number): number => Math.max(from[row]!, to[row]!);
  const isFirst = (place: number): boolean =>
    place === 0 ||
    lowOf(rows[place]!) !== lowOf(rows[place - 1]!) ||
    highOf(rows[place]!) !== highOf(rows[place - 1]!);
  let pairs = 0;
  for (let place = 0; place < rows.length; place++) if (isFirst(place)) pairs++;
  const low = new Int32Array(pairs);
  const high = new Int32Array(pairs);
  const start = new Int32Array(pairs + 1);
  start[pairs] = rows.length;
  for (let place = 0, pair = 0; place < rows.length; place++) {
    if (!isFirst(place)) continue;
    low[pair] = lowOf(rows[place]!);
    high[pair] = highOf(rows[place]!);
    start[pair++] = place;
  }
  const order = rowOrder(evidence, columns);
  for (let pair = 0; pair < pairs; pair++) {
    if (start[pair + 1]! - start[pair]! > 1) rows.subarray(start[pair], start[pair + 1]).sort(order);
  }
  return { low, high, start, rows };
}

/** The rows between two entities, by (low, high). */
function sortedRows({ from, to }: LinkColumns, nodes: number): Int32Array {
  let between = 0;
  const ofHigh = new Int32Array(nodes + 1);
  const ofLow = new Int32Array(nodes + 1);
  for (let row = 0; row < from.length; row++) {
    if (from[row] === to[row]) continue;
    between++;
    ofHigh[Math.max(from[row]!, to[row]!) + 1]!++;
    ofLow[Math.min(from[row]!, to[row]!) + 1]!++;
  }
  for (let node = 0; node < nodes; node++) {
    ofHigh[node + 1]! += ofHigh[node]!;
    ofLow[node + 1]! += ofLow[node]!;
  }
  const byHigh = new Int32Array(between);
  for (let row = 0; row < from.length; row++) {
    if (from[row] !== to[row]) byHigh[ofHigh[Math.max(from[row]!, to[row]!)]!++] = row;
  }
  const rows = new Int32Array(between);
  for (const row of byHigh) rows[ofLow[Math.min(from[row]!, to[row]!)]!++] = row;
  return rows;
}

/** By source, kind and direction; what is still equal, by count, day and link id. */
function rowOrder(evidence: EvidenceTable, columns: LinkColumns): (a: number, b: number) => number {
  const { kind, count, day, ids } = evidence;
  const { from, source } = columns;
  return (a, b) =>
    source[a]! - source[b]! ||
    kind[a]! - kind[b]! ||
    from[a]! - from[b]! ||
    count[a]! - count[b]! ||
    day[a]! - day[b]! ||
    (ids === undefined || ids[a]! < ids[b]! ? -1 : 1);
}
