import { SPACING } from "#web/stage/place-near.ts";
import { spread } from "#web/stage/spread.ts";
import { placeByTime } from "./by-time.ts";
import { placeOnCircle } from "./circle.ts";
import { placeByForce } from "./force.ts";
import { placeInLayers } from "./layers.ts";
import type { LayoutAnswer, LayoutName, LayoutRequest, LayoutSpot } from "./layout-request.ts";

const PLACE: Readonly<Record<LayoutName, (request: LayoutRequest) => readonly LayoutSpot[]>> = {
  force: (request) =>
    placeByForce(
      request,
      () => performance.now(),
      (spots) => answer(false, spots),
    ),
  layers: (request) => roundFixed(request, placeInLayers(request.nodes, request.edges)),
  circle: (request) => roundFixed(request, placeOnCircle(request.nodes, request.edges)),
  time: (request) => roundFixed(request, placeByTime(request.nodes)),
};

self.addEventListener("message", ({ data: request }: MessageEvent<LayoutRequest>) => {
  answer(true, PLACE[request.layout](request));
});

/** The same places about the middle that the stage had; what is fixed stays, and what came to lie on it steps aside. */
function roundFixed({ nodes }: LayoutRequest, spots: readonly LayoutSpot[]): LayoutSpot[] {
  const was = middleOf(nodes);
  const is = middleOf(spots);
  const before = new Map(nodes.map((node) => [node.id, node]));
  const placed = spots.map(({ id, x, y }) => {
    const node = before.get(id);
    return node?.fixed === true
      ? { ...node }
      : { id, x: x + was.x - is.x, y: y + was.y - is.y, fixed: false };
  });
  if (!placed.some(({ fixed }) => fixed)) return placed;
  const apart = spread(placed, SPACING * 0.8);
  return placed.map(({ id }, index) => ({ id, x: apart[index]?.x ?? 0, y: apart[index]?.y ?? 0 }));
}

function middleOf(spots: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number } {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  return { x: (least(xs) - least(xs.map((x) => -x))) / 2, y: (least(ys) - least(ys.map((y) => -y))) / 2 };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function answer(done: boolean, nodes: LayoutAnswer["nodes"]): void {
  self.postMessage({ done, nodes } satisfies LayoutAnswer);
}
