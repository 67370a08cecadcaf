import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { Sigma } from "sigma";
import {
  DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
  EdgeArrowProgram,
  EdgeLineProgram,
  EdgeRectangleProgram,
} from "sigma/rendering";
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

/** Captions stand out this much over the sides, and notice and tools cover this much above and below, in pixels. */
const SIDE = 120;
const MARGIN = 64;

/** A Sigma renderer in the container, drawing `drawing` as the state says. */
export function openStage(container: HTMLElement, drawing: Drawing, theme: Theme): StageRenderer {
  const palette = PALETTES[theme];
  const crowd = openCrowd();
  const { drawLabel, drawHover } = labelDrawer<Spot>(palette, crowd);
  const drawEdgeLabel = edgeLabelDrawer(palette, crowd);
  const look = reducers(drawing, current);
  const renderer: StageRenderer = new Sigma<Spot>(drawing.graph, container, {
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
    enableEdgeEvents: true,
    labelFont: LABEL_FONT,
    labelSize: 12,
    labelDensity: 2,
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
  renderer.refresh();
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
function suitCrowd(renderer: StageRenderer, drawing: Drawing): void {
  const isMany = isCrowded(drawing);
  if (renderer.getSetting("hideEdgesOnMove") === isMany) return;
  renderer.setSetting("hideEdgesOnMove", isMany);
  renderer.setSetting("labelDensity", isMany ? 0.5 : 2);
  renderer.setSetting("enableEdgeEvents", !isMany);
}

/** Moves the camera so that the given entities (or all) fill the window, never closer than twice. */
export async function fitStage(
  renderer: StageRenderer,
  keys: readonly string[],
  animated: boolean,
): Promise<void> {
  const spots = keys.flatMap((key) => renderer.getNodeDisplayData(key) ?? []).filter((spot) => !spot.hidden);
  const camera = renderer.getCamera();
  if (spots.length === 0) return;
  const xs = spots.map((spot) => spot.x);
  const ys = spots.map((spot) => spot.y);
  const { width, height } = renderer.getDimensions();
  const shorter = Math.min(width, height);
  const spanX = Math.max(...xs) - Math.min(...xs);
  const spanY = Math.max(...ys) - Math.min(...ys);
  const ratio = Math.max(
    0.5,
    (spanX * shorter) / Math.max(1, width - 2 * SIDE),
    (spanY * shorter) / Math.max(1, height - 2 * MARGIN),
  );
  const target = {
    x: (Math.max(...xs) + Math.min(...xs)) / 2,
    y: (Math.max(...ys) + Math.min(...ys)) / 2,
    ratio,
  };
  if (animated) await camera.animate(target, { duration: 250 });
  else camera.setState(target);
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
