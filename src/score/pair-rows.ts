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
  const { rows, highs, endOfLow } = sortedRows(columns, nodes);
  let pairs = 0;
  forEachPair(() => pairs++);
  const low = new Int32Array(pairs);
  const high = new Int32Array(pairs);
  const start = new Int32Array(pairs + 1);
  start[pairs] = rows.length;
  let pair = 0;
  forEachPair((node, place) => {
    low[pair] = node;
    high[pair] = highs[place]!;
    start[pair++] = place;
  });
  const order = rowOrder(evidence, columns);
  for (let each = 0; each < pairs; each++) {
    if (start[each + 1]! - start[each]! > 1) rows.subarray(start[each], start[each + 1]).sort(order);
  }
  return { low, high, start, rows };

  function forEachPair(visit: (low: number, firstPlace: number) => void): void {
    let place = 0;
    for (let node = 0; node < nodes; node++) {
      for (let last = -1; place < endOfLow[node]!; place++) {
        if (highs[place] !== last) visit(node, place);
        last = highs[place]!;
      }
    }
  }
}

/** The rows between two entities, by (low, high), with the high end of each and where the rows of each low end stop. */
function sortedRows(
  { from, to }: LinkColumns,
  nodes: number,
): { rows: Int32Array; highs: Int32Array; endOfLow: Int32Array } {
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
  const rowByHigh = new Int32Array(between);
  const lowByHigh = new Int32Array(between);
  for (let row = 0; row < from.length; row++) {
    if (from[row] === to[row]) continue;
    const place = ofHigh[Math.max(from[row]!, to[row]!)]!++;
    rowByHigh[place] = row;
    lowByHigh[place] = Math.min(from[row]!, to[row]!);
  }
  const rows = new Int32Array(between);
  const highs = new Int32Array(between);
  for (let high = 0, place = 0; high < nodes; high++) {
    for (; place < ofHigh[high]!; place++) {
      const sorted = ofLow[lowByHigh[place]!]!++;
      rows[sorted] = rowByHigh[place]!;
      highs[sorted] = high;
    }
  }
  return { rows, highs, endOfLow: ofLow };
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
