import type { EntityId } from "#model/graph.ts";
import type { Chain, ChainStep, ClusterScore, ScorePart } from "#model/score.ts";
import { SPACING, type Point } from "./place-near.ts";

const STEP = SPACING * 1.7;
/** How much lower each second column stands, so that captions keep apart and the words of links have room. */
const DROP = SPACING * 1.8;
const ROW = SPACING * 3.4;

/** Where a chain starts and the steps it takes. */
export type Walk = Pick<Chain, "seed" | "steps">;

type Cell = { readonly column: number; readonly row: number };
type Cited = { readonly order: readonly EntityId[]; readonly side: ScorePart["side"] };

/**
 * A cluster's evidence read from left to right: the strongest single chain from a wanted person to a sanctioned group
 * in the first row; below it what the scored chains add, each entity a step on from the one it is linked to.
 */
export function placeChains(cluster: ClusterScore): Map<EntityId, Point> {
  const [first, others] = orders(cluster);
  const cells = new Map<EntityId, Cell>(first.map((id, column) => [id, { column, row: 0 }]));
  for (const chain of others) addChain(chain, first.length, cells);
  const middle = (first.length - 1) / 2;
  return new Map(
    [...cells].map(([id, { column, row }]) => [
      id,
      { x: (column - middle) * STEP, y: -row * ROW - (column % 2 === 0 ? 0 : DROP) },
    ]),
  );
}

/** The entities of the first row in order, and the other chains, each from the wanted side to the sanctioned. */
function orders({
  wholeChain,
  fugitiveChain,
  syndicateChain,
  parts = [],
}: ClusterScore): [EntityId[], Cited[]] {
  const chains: Cited[] = [
    { order: walk(fugitiveChain), side: "fugitives" },
    { order: walk(syndicateChain).toReversed(), side: "syndicates" },
    ...parts.map(({ chain, side }) => ({
      side,
      order: side === "fugitives" ? walk(chain) : walk(chain).toReversed(),
    })),
  ];
  if (wholeChain !== undefined) return [walk({ seed: wholeChain.fugitive, steps: wholeChain.steps }), chains];
  return [[...new Set(chains.slice(0, 2).flatMap(({ order }) => order))], chains.slice(2)];
}

/** Gives those of a chain that stand nowhere yet a free cell in their column, below the first row. */
function addChain({ order, side }: Cited, width: number, cells: Map<EntityId, Cell>): void {
  const known = order.findIndex((id) => cells.has(id));
  const anchor = order.flatMap((id) => cells.get(id) ?? [])[0];
  const left =
    anchor === undefined ? (side === "fugitives" ? 0 : width - order.length) : anchor.column - known;
  for (const [index, id] of order.entries()) {
    if (cells.has(id)) continue;
    const column = left + index;
    let row = 1;
    while ([...cells.values()].some((cell) => cell.column === column && cell.row === row)) row += 1;
    cells.set(id, { column, row });
  }
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
