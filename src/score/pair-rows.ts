import type { EvidenceTable } from "#model/evidence-table.ts";
import type { LinkColumns } from "./link-columns.ts";
import type { UndecidedNodes } from "./undecided-nodes.ts";

/**
 * The pairs of entities that any link joins, or that may be one, in ascending order of (low, high), and the rows that join each:
 * `rows[start[pair] … start[pair + 1])`, in the order of (source, kind, direction), sources ordered by origin. Rows
 * that join an entity with itself are left out. `undecided` holds how likely the two of a pair are one (0–1), for
 * those of which nobody has decided.
 */
export type PairRows = {
  low: Int32Array;
  high: Int32Array;
  start: Int32Array;
  rows: Int32Array;
  undecided: ReadonlyMap<number, number>;
};

/** Groups the rows by pair in linear time (two counting sorts); the same rows in any order give the same groups. */
export function pairRows(
  evidence: EvidenceTable,
  columns: LinkColumns,
  nodes: number,
  maybeOne: readonly UndecidedNodes[] = [],
): PairRows {
  const sorted = sortedRows(columns, nodes);
  const { rows } = sorted;
  let pairs = 0;
  forEachPair(sorted, maybeOne, () => pairs++);
  const low = new Int32Array(pairs);
  const high = new Int32Array(pairs);
  const start = new Int32Array(pairs + 1);
  start[pairs] = rows.length;
  const undecided = new Map<number, number>();
  let pair = 0;
  forEachPair(sorted, maybeOne, (lower, higher, place, probability) => {
    low[pair] = lower;
    high[pair] = higher;
    if (probability !== undefined) undecided.set(pair, probability);
    start[pair++] = place;
  });
  const order = rowOrder(evidence, columns);
  for (let each = 0; each < pairs; each++) {
    if (start[each + 1]! - start[each]! > 1) rows.subarray(start[each], start[each + 1]).sort(order);
  }
  return { low, high, start, rows, undecided };
}

/** The rows by (low, high), with the high end of each and where the rows of each low end stop. */
type SortedRows = { rows: Int32Array; highs: Int32Array; endOfLow: Int32Array };

/** In ascending order, with the place of its first row, and how likely the two are one where that is undecided. */
function forEachPair(
  { highs, endOfLow }: SortedRows,
  maybeOne: readonly UndecidedNodes[],
  visit: (low: number, high: number, firstPlace: number, probability?: number) => void,
): void {
  let place = 0;
  let next = 0;
  const visitBefore = (low: number, high: number): void => {
    for (let each = maybeOne[next]; each && isBefore(each, low, high); each = maybeOne[++next]) {
      visit(each.low, each.high, place, each.probability);
    }
  };
  for (let low = 0; low < endOfLow.length - 1; low++) {
    for (let last = -1; place < endOfLow[low]!; place++) {
      const high = highs[place]!;
      if (high === last) continue;
      last = high;
      visitBefore(low, high);
      const both = maybeOne[next];
      const isBoth = both?.low === low && both.high === high;
      visit(low, high, place, isBoth ? both.probability : undefined);
      if (isBoth) next++;
    }
    visitBefore(low, Infinity);
  }
}

function isBefore(pair: UndecidedNodes, low: number, high: number): boolean {
  return pair.low < low || (pair.low === low && pair.high < high);
}

/** The rows that join two entities. */
function sortedRows({ from, to }: LinkColumns, nodes: number): SortedRows {
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
