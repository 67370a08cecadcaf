import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { SPACING } from "#web/stage/place-near.ts";
import { spread } from "#web/stage/spread.ts";
import type { LayoutRequest, LayoutSpot } from "./layout-request.ts";

/** ForceAtlas2 finds its rest at a smaller scale than our stage: places are divided on the way in. */
const SCALE = 3.5;
const ROUNDS_A_STEP = 20;

type Node = { x: number; y: number; fixed: boolean };

/**
 * ForceAtlas2 (Jacomy et al., 2014) until the time is used up, with Barnes–Hut above 500 nodes; then no two closer than
 * they can be told apart. `step` gets the places on the way, `now` gives milliseconds.
 */
export function placeByForce(
  request: LayoutRequest,
  now: () => number,
  step: (spots: readonly LayoutSpot[]) => void,
): LayoutSpot[] {
  const graph = new UndirectedGraph<Node, { weight: number }>();
  for (const { id, x, y, fixed } of request.nodes) graph.addNode(id, { x: x / SCALE, y: y / SCALE, fixed });
  for (const { from, to, weight } of request.edges) graph.mergeEdge(from, to, { weight });
  const settings = {
    ...forceAtlas2.inferSettings(graph.order),
    scalingRatio: 24,
    gravity: 1.5,
    strongGravityMode: false,
    slowDown: 1 + Math.log(graph.order + 1),
    barnesHutOptimize: graph.order > 500,
    edgeWeightInfluence: 0,
  };
  const spots = (): LayoutSpot[] => graph.mapNodes((id, { x, y }) => ({ id, x: x * SCALE, y: y * SCALE }));
  const end = now() + request.milliseconds;
  while (now() < end) {
    forceAtlas2.assign(graph, { iterations: ROUNDS_A_STEP, settings });
    step(spots());
  }
  const rested = spots();
  const apart = spread(
    rested.map((spot, index) => ({ ...spot, fixed: request.nodes[index]?.fixed === true })),
    SPACING,
  );
  return rested.map(({ id }, index) => ({ id, x: apart[index]?.x ?? 0, y: apart[index]?.y ?? 0 }));
}
