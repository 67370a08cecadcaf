import type { EntityId } from "#model/graph.ts";
import type { Chain, ChainStep, ClusterScore } from "#model/score.ts";
import { SPACING, type Point } from "./place-near.ts";

const STEP = SPACING * 1.7;
const ROW = SPACING * 2.2;

/** Where a chain starts and the steps it takes. */
export type Walk = Pick<Chain, "seed" | "steps">;

/**
 * A cluster's evidence read from left to right: the strongest single chain from a wanted person to a sanctioned group
 * in the first row, then what the two scored chains add. Each second entity stands a little lower, so that captions
 * keep apart.
 */
export function placeChains(cluster: ClusterScore): Map<EntityId, Point> {
  const places = new Map<EntityId, Point>();
  for (const [row, order] of rowsOf(cluster).entries()) {
    const fresh = order.filter((id) => !places.has(id));
    const left = (-(fresh.length - 1) * STEP) / 2;
    for (const [index, id] of fresh.entries()) {
      const lower = index % 2 === 0 ? 0 : SPACING * 0.9;
      places.set(id, { x: left + index * STEP, y: -row * ROW - lower });
    }
  }
  return places;
}

function rowsOf({ wholeChain, fugitiveChain, syndicateChain }: ClusterScore): EntityId[][] {
  const scored = [...walk(fugitiveChain), ...walk(syndicateChain).toReversed()];
  const whole = wholeChain && walk({ seed: wholeChain.fugitive, steps: wholeChain.steps });
  return whole === undefined ? [[...new Set(scored)]] : [whole, [...new Set(scored)]];
}

/** The entities of a chain in order, from its seed on, whatever way each step was recorded. */
export function walk(chain: Walk | undefined): EntityId[] {
  if (chain === undefined) return [];
  const order = [chain.seed];
  for (const step of chain.steps) order.push(otherEnd(step, order.at(-1)));
  return order;
}

function otherEnd({ from, to }: ChainStep, end: EntityId | undefined): EntityId {
  return end === from ? to : from;
}
