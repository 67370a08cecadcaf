import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import {
  DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
  EdgeArrowProgram,
  EdgeLineProgram,
  EdgeRectangleProgram,
} from "sigma/rendering";
import type { CameraState } from "sigma/types";
import { createNormalizationFunction } from "sigma/utils";
import { current } from "#web/store.ts";
import type { Theme } from "#web/state.ts";
import { isCrowded, type Drawing, type Redrawn, type Spot } from "./draw.ts";
import { openCrowd } from "./crowd.ts";
import { edgeLabelDrawer } from "./draw-edge-label.ts";
import { labelDrawer } from "./draw-label.ts";
import { LABEL_FONT } from "./fonts.ts";
import { drawAtlas } from "./kind-atlas.ts";
import { kindProgram } from "./kind-program.ts";
import { PALETTES } from "./palette.ts";
import { reducers } from "./reducers.ts";

export type StageRenderer = Sigma<Spot>;

/** Stage units that fill the window at camera ratio 1; fixed, so that newcomers never move what is there. */
const FRAME = 600;

/** Stage units as Sigma's camera counts them: known before anything is drawn, since the frame is fixed. */
const framed = createNormalizationFunction({ x: [-FRAME, FRAME], y: [-FRAME, FRAME] });

/** Captions stand out this much over the sides, and notice and tools cover this much above and below, in pixels. */
const SIDE = 120;
const MARGIN = 64;

/**
 * A Sigma renderer in the container, drawing `drawing` as the state says, from where `camera` gives. It is opened empty and
 * given all at once, so that the first picture is drawn once.
 */
export function openStage(
  container: HTMLElement,
  drawing: Drawing,
  theme: Theme,
  camera: (renderer: StageRenderer) => CameraState | undefined,
): StageRenderer {
  const palette = PALETTES[theme];
  const crowd = openCrowd();
  const { drawLabel, drawHover } = labelDrawer<Spot>(palette, crowd);
  const drawEdgeLabel = edgeLabelDrawer(palette, crowd);
  const look = reducers(drawing, current);
  const renderer: StageRenderer = new Sigma<Spot>(new MultiDirectedGraph<Spot>(), container, {
    allowInvalidContainer: true,
    nodeProgramClasses: { kind: kindProgram(drawAtlas(theme)) },
    edgeProgramClasses: {
      hair: EdgeLineProgram,
      straight: EdgeRectangleProgram,
      straightArrow: EdgeArrowProgram,
      curved: createEdgeCurveProgram<Spot>({ drawLabel: drawEdgeLabel }),
      curvedArrow: createEdgeCurveProgram<Spot>({
        drawLabel: drawEdgeLabel,
        arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
      }),
    },
    defaultNodeType: "kind",
    defaultEdgeType: "straight",
    nodeReducer: look.node,
    edgeReducer: look.edge,
    defaultDrawNodeLabel: drawLabel,
    defaultDrawNodeHover: drawHover,
    defaultDrawEdgeLabel: drawEdgeLabel,
    renderEdgeLabels: true,
    ...crowdSettings(isCrowded(drawing)),
    labelFont: LABEL_FONT,
    labelSize: 12,
    labelGridCellSize: 70,
    labelRenderedSizeThreshold: 5,
    edgeLabelFont: LABEL_FONT,
    edgeLabelSize: 11,
    zIndex: true,
    stagePadding: 40,
    minCameraRatio: 0.05,
    maxCameraRatio: 40,
    minEdgeThickness: 1.2,
    zoomToSizeRatioFunction: (ratio) => Math.max(0.85, Math.sqrt(ratio)),
  });
  renderer.setCustomBBox({ x: [-FRAME, FRAME], y: [-FRAME, FRAME] });
  renderer.on("beforeRender", crowd.clear);
  const from = camera(renderer);
  if (from !== undefined) renderer.getCamera().setState(from);
  renderer.setGraph(drawing.graph);
  return renderer;
}

/** Draws again what has changed. */
export function redraw(renderer: StageRenderer, drawing: Drawing, redrawn: readonly Redrawn[]): void {
  suitCrowd(renderer, drawing);
  if (renderer.getGraph() !== drawing.graph) {
    renderer.setGraph(drawing.graph);
    return;
  }
  const nodes = [...new Set(redrawn.flatMap((one) => one.nodes))];
  const edges = [...new Set(redrawn.flatMap((one) => one.edges))];
  renderer.refresh({ partialGraph: { nodes, edges }, skipIndexation: !redrawn.some((one) => one.isPlaced) });
}

/** A crowded stage: no lines while it is moved, and captions only of what is large on the screen. */
function crowdSettings(isMany: boolean) {
  return { hideEdgesOnMove: isMany, labelDensity: isMany ? 0.5 : 2, enableEdgeEvents: !isMany };
}

function suitCrowd(renderer: StageRenderer, drawing: Drawing): void {
  const isMany = isCrowded(drawing);
  if (renderer.getSetting("hideEdgesOnMove") !== isMany) renderer.setSettings(crowdSettings(isMany));
}

/** Moves the camera so that what is drawn under the keys (or all) fills the window, never closer than twice. */
export async function fitStage(
  renderer: StageRenderer,
  drawing: Drawing,
  keys: readonly string[],
): Promise<void> {
  const target = cameraOver(renderer, drawing, keys);
  if (target === undefined) return;
  // on a crowded stage every frame of a glide would be drawn for nothing
  if (isCrowded(drawing)) renderer.getCamera().setState(target);
  else await renderer.getCamera().animate(target, { duration: 250 });
}

/** Where the camera has all of these in view; undefined when none is in sight. */
export function cameraOver(
  renderer: StageRenderer,
  { graph, shown }: Drawing,
  keys: readonly string[],
): CameraState | undefined {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const key of keys) {
    if (!shown.has(key) || !graph.hasNode(key)) continue;
    const { x, y } = framed(graph.getNodeAttributes(key));
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left > right) return undefined;
  const { width, height } = renderer.getDimensions();
  const shorter = Math.min(width, height);
  const ratio = Math.max(
    0.5,
    ((right - left) * shorter) / Math.max(1, width - 2 * SIDE),
    ((top - bottom) * shorter) / Math.max(1, height - 2 * MARGIN),
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, ratio, angle: 0 };
}

/** True when every one of these entities lies inside the window. */
export function areAllInView(renderer: StageRenderer, keys: readonly string[]): boolean {
  const { width, height } = renderer.getDimensions();
  return keys.every((key) => {
    const spot = renderer.getNodeDisplayData(key);
    if (spot === undefined) return true;
    const { x, y } = renderer.framedGraphToViewport(spot);
    return x > 0 && y > MARGIN && x < width && y < height - MARGIN;
  });
}
