import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { SPACING } from "./place-near.ts";
import { spread } from "./spread.ts";

export type LayoutRequest = {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly fixed: boolean;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: number }[];
  readonly milliseconds: number;
};

export type LayoutAnswer = {
  readonly done: boolean;
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
};

/** ForceAtlas2 finds its rest at a smaller scale than our stage: places are divided on the way in. */
const SCALE = 3.5;
const ROUNDS_A_STEP = 20;

self.addEventListener("message", ({ data: request }: MessageEvent<LayoutRequest>) => {
  const graph = new UndirectedGraph<{ x: number; y: number; fixed: boolean }, { weight: number }>();
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
  const end = performance.now() + request.milliseconds;
  while (performance.now() < end) {
    forceAtlas2.assign(graph, { iterations: ROUNDS_A_STEP, settings });
    answer(
      false,
      request.nodes.map(({ id }) => placeOf(graph, id)),
    );
  }
  const rested = request.nodes.map(({ id, fixed }) => ({ ...placeOf(graph, id), fixed }));
  const apart = spread(rested, SPACING);
  answer(
    true,
    rested.map(({ id }, index) => ({ id, x: apart[index]?.x ?? 0, y: apart[index]?.y ?? 0 })),
  );
});

function placeOf(
  graph: UndirectedGraph<{ x: number; y: number; fixed: boolean }, { weight: number }>,
  id: string,
): { id: string; x: number; y: number } {
  const { x, y } = graph.getNodeAttributes(id);
  return { id, x: x * SCALE, y: y * SCALE };
}

function answer(done: boolean, nodes: LayoutAnswer["nodes"]): void {
  self.postMessage({ done, nodes } satisfies LayoutAnswer);
}
