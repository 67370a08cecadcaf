import type { EvidenceTable } from "#model/evidence-table.ts";
import { type NodeIndex, nodesAt } from "./node-index.ts";

/** Two nodes that may be one, `low` below `high`, and how likely that is (0–1). */
export type UndecidedNodes = { low: number; high: number; probability: number };

/** The undecided pairs by node, ascending by (low, high); of a pair named twice the likelier stands. */
export function undecidedNodes({ undecided }: EvidenceTable, index: NodeIndex): UndecidedNodes[] {
  if (undecided === undefined) return [];
  const [first, second] = [nodesAt(index, undecided.a), nodesAt(index, undecided.b)];
  const pairs = Array.from(undecided.probability, (probability, place) => ({
    low: Math.min(first[place]!, second[place]!),
    high: Math.max(first[place]!, second[place]!),
    probability,
  }));
  return pairs
    .filter(({ low, high }) => low < high)
    .toSorted((a, b) => a.low - b.low || a.high - b.high || b.probability - a.probability)
    .filter(({ low, high }, place, all) => low !== all[place - 1]?.low || high !== all[place - 1]?.high);
}
