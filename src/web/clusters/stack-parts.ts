import type { ScorePart } from "#model/score.ts";

/** A part with the points at which its bar starts: where the one before ends. */
export type StackedPart = ScorePart & { readonly from: number };

/** The parts one on top of the other, in their order, and what they reach together. */
export function stackParts(parts: readonly ScorePart[]): { stacked: StackedPart[]; total: number } {
  let reached = 0;
  const stacked = parts.map((part) => {
    const from = reached;
    reached += part.points;
    return { ...part, from };
  });
  return { stacked, total: reached };
}
