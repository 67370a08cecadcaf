import type { EvidenceColumns } from "#model/store.ts";
import type { LinkColumns } from "./link-columns.ts";
import type { SourceIndex } from "./source-index.ts";

/**
 * The pairs of entities that any link joins, in ascending order of (low, high), and the rows that join each:
 * `rows[start[pair] … start[pair + 1])`, in the order of (origin, source, link id). Rows that join an entity with
 * itself are left out.
 */
export type PairRows = {
  low: Int32Array;
  high: Int32Array;
  start: Int32Array;
  rows: Int32Array;
};

/** Groups the rows by pair in linear time (two counting sorts); the same rows in any order give the same groups. */
export function pairRows(
  evidence: EvidenceColumns,
  columns: LinkColumns,
  { originOf }: SourceIndex,
  nodes: number,
): PairRows {
  const { low, high, source } = columns;
  const between = Int32Array.from(evidence.ids.keys()).filter((row) => low[row] !== high[row]);
  const rows = sortedBy(low, sortedBy(high, between, nodes), nodes);
  const start: number[] = [];
  rows.forEach((row, place) => {
    const before = rows[place - 1];
    if (before === undefined || low[before] !== low[row] || high[before] !== high[row]) start.push(place);
  });
  const byOrigin = (a: number, b: number): number =>
    originOf[source[a]!]! - originOf[source[b]!]! ||
    source[a]! - source[b]! ||
    (evidence.ids[a]! < evidence.ids[b]! ? -1 : 1);
  start.forEach((from, pair) => {
    const to = start[pair + 1] ?? rows.length;
    if (to - from > 1) rows.subarray(from, to).sort(byOrigin);
  });
  return {
    low: Int32Array.from(start, (place) => low[rows[place]!]!),
    high: Int32Array.from(start, (place) => high[rows[place]!]!),
    start: Int32Array.from([...start, rows.length]),
    rows,
  };
}

/** The rows in ascending order of their key; equal keys keep their order. */
function sortedBy(key: Int32Array, rows: Int32Array, keys: number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const row of rows) next[key[row]! + 1]!++;
  for (let each = 0; each < keys; each++) next[each + 1]! += next[each]!;
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[next[key[row]!]!++] = row;
  return sorted;
}
