import { SPACING } from "#web/stage/place-near.ts";
import type { LayoutEdge, LayoutNode, LayoutSpot } from "./layout-request.ts";

const ROW = SPACING * 2;
/** More than this many beside each other are set in several rows. */
const WIDEST = 24;
const SWEEPS = 8;

/**
 * Owners above what they own (Sugiyama's method: ranks by the longest way down, order within a rank by the mean place of
 * the neighbours). What has no line up or down stands below all. Lines that close a circle are left out of the ranks.
 */
export function placeInLayers(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutSpot[] {
  const down = childrenOf(nodes, edges);
  const ranks = ranksOf(nodes, down);
  const layers: string[][] = [];
  for (const { id } of nodes) (layers[ranks.get(id) ?? 0] ??= []).push(id);
  const near = neighbours(edges);
  const order = new Map<string, number>();
  const number = (layer: readonly string[]): void => layer.forEach((id, index) => order.set(id, index));
  layers.forEach(number);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const wish = new Map(layer.map((id) => [id, meanOrder(id, near, order)]));
      layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      number(layer);
    }
  }
  return spotsOf(layers);
}

function spotsOf(layers: readonly (readonly string[])[]): LayoutSpot[] {
  const spots: LayoutSpot[] = [];
  let y = 0;
  for (const layer of layers) {
    for (let start = 0; start < layer.length; start += WIDEST) {
      const row = layer.slice(start, start + WIDEST);
      const middle = (row.length - 1) / 2;
      for (const [index, id] of row.entries()) {
        // neighbours in a row stand at two heights, so that their captions keep apart
        spots.push({ id, x: (index - middle) * SPACING * 1.3, y: y - (index % 2) * SPACING * 0.45 });
      }
      y -= ROW;
    }
  }
  return spots;
}

function childrenOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Map<string, string[]> {
  const down = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to, isDown } of edges) if (isDown && from !== to) down.get(from)?.push(to);
  return down;
}

/** The longest way down to each node; nodes without any line up or down come one rank below the lowest. */
function ranksOf(nodes: readonly LayoutNode[], down: ReadonlyMap<string, string[]>): Map<string, number> {
  const ranks = new Map<string, number>();
  const above = new Map<string, number>();
  const acyclic = withoutCircles(down);
  for (const children of acyclic.values()) {
    for (const child of children) above.set(child, (above.get(child) ?? 0) + 1);
  }
  const isLoose = (id: string): boolean => !above.has(id) && (acyclic.get(id)?.length ?? 0) === 0;
  const ready = nodes.map(({ id }) => id).filter((id) => !above.has(id) && !isLoose(id));
  for (const id of ready) ranks.set(id, 0);
  for (const id of ready) {
    for (const child of acyclic.get(id) ?? []) {
      ranks.set(child, Math.max(ranks.get(child) ?? 0, (ranks.get(id) ?? 0) + 1));
      above.set(child, (above.get(child) ?? 1) - 1);
      if (above.get(child) === 0) ready.push(child);
    }
  }
  const lowest = Math.max(-1, ...ranks.values()) + 1;
  for (const { id } of nodes) if (!ranks.has(id)) ranks.set(id, lowest);
  return ranks;
}

/** The same lines without those that lead back to where a walk down came from. */
function withoutCircles(down: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const kept = new Map<string, string[]>([...down.keys()].map((id) => [id, []]));
  const state = new Map<string, "open" | "done">();
  for (const root of down.keys()) {
    const walk: { id: string; next: number }[] = state.has(root) ? [] : [{ id: root, next: 0 }];
    if (walk.length > 0) state.set(root, "open");
    for (let top = walk.at(-1); top !== undefined; top = walk.at(-1)) {
      const child = down.get(top.id)?.[top.next];
      top.next += 1;
      if (child === undefined) {
        state.set(top.id, "done");
        walk.pop();
      } else if (state.get(child) !== "open") {
        kept.get(top.id)?.push(child);
        if (!state.has(child)) {
          state.set(child, "open");
          walk.push({ id: child, next: 0 });
        }
      }
    }
  }
  return kept;
}

function neighbours(edges: readonly LayoutEdge[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const { from, to } of edges) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  return near;
}

function meanOrder(
  id: string,
  near: ReadonlyMap<string, readonly string[]>,
  order: ReadonlyMap<string, number>,
): number {
  const others = near.get(id) ?? [];
  if (others.length === 0) return order.get(id) ?? 0;
  return others.reduce((sum, other) => sum + (order.get(other) ?? 0), 0) / others.length;
}
