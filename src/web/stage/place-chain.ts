import type { EntityId } from "#model/graph.ts";
import type { Chain } from "#model/score.ts";
import { SPACING, type Point } from "./place-near.ts";

const STEP = SPACING * 1.6;

/**
 * A cluster's evidence read from left to right: the fugitive's chain up to the member it enters by, then the chain
 * from the other entry to the sanctioned group; each second entity a little lower, so that captions keep apart.
 */
export function placeChain(fugitive: Chain | undefined, syndicate: Chain | undefined): Map<EntityId, Point> {
  const order: EntityId[] = [];
  for (const id of [...walk(fugitive), ...walk(syndicate).toReversed()]) {
    if (!order.includes(id)) order.push(id);
  }
  const left = (-(order.length - 1) * STEP) / 2;
  return new Map(
    order.map((id, index) => [id, { x: left + index * STEP, y: index % 2 === 0 ? 0 : -SPACING * 0.45 }]),
  );
}

/** The entities of a chain in order, from its seed to its entry, whatever way each step was recorded. */
export function walk(chain: Chain | undefined): EntityId[] {
  if (chain === undefined) return [];
  const order = [chain.seed];
  for (const { from, to } of chain.steps) {
    const last = order.at(-1);
    order.push(last === from ? to : from);
  }
  return order;
}
