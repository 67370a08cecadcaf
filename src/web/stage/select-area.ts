import { select } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import type { Drawing } from "./draw.ts";
import { entitiesAt } from "./folds.ts";
import { boxOf, isInside } from "./inside.ts";
import type { StageRenderer } from "./open-stage.ts";
import { PALETTES } from "./palette.ts";
import type { Point } from "./place-near.ts";

type Area = { readonly isBox: boolean; readonly isMore: boolean; readonly track: Point[] };

/**
 * Selects what lies in a box (Shift and drag on empty ground) or within a line drawn round it (Alt and drag); with Ctrl
 * as well, what was selected stays so.
 */
export function listenToArea(renderer: StageRenderer, drawing: Drawing): () => void {
  const canvas = renderer.createCanvas("area", { beforeLayer: "mouse", style: { pointerEvents: "none" } });
  let area: Area | undefined;

  renderer.on("downStage", (payload) => {
    const { shiftKey, altKey, ctrlKey } = payload.event.original;
    if (!shiftKey && !altKey) return;
    payload.preventSigmaDefault();
    area = { isBox: shiftKey, isMore: ctrlKey, track: [{ x: payload.event.x, y: payload.event.y }] };
  });
  renderer.on("moveBody", (payload) => {
    if (area === undefined) return;
    payload.preventSigmaDefault();
    payload.event.original.preventDefault();
    area.track.push({ x: payload.event.x, y: payload.event.y });
    draw(canvas, outlineOf(area));
  });
  const end = (): void => {
    if (area === undefined) return;
    const { isMore, track } = area;
    const outline = outlineOf(area);
    area = undefined;
    draw(canvas, []);
    if (track.length < 3) return;
    const state = current();
    const inside = drawing.graph.filterNodes((key) => {
      const spot = renderer.getNodeDisplayData(key);
      return spot?.hidden === false && isInside(renderer.framedGraphToViewport(spot), outline);
    });
    const ids = inside.flatMap((key) => entitiesAt(key, state));
    setTimeout(() => apply(select(...(isMore ? state.selected : []), ...ids)));
  };
  addEventListener("mouseup", end);
  return () => removeEventListener("mouseup", end);
}

function outlineOf({ isBox, track }: Area): Point[] {
  const [first] = track;
  const last = track.at(-1);
  return isBox && first !== undefined && last !== undefined ? boxOf(first, last) : track;
}

function draw(canvas: HTMLCanvasElement, outline: readonly Point[]): void {
  const context = canvas.getContext("2d");
  const { width, height } = canvas.getBoundingClientRect();
  if (context === null) return;
  canvas.width = width;
  canvas.height = height;
  const [first, ...others] = outline;
  if (first === undefined) return;
  context.strokeStyle = PALETTES[current().theme].accent;
  context.fillStyle = `${PALETTES[current().theme].accent}22`;
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const { x, y } of others) context.lineTo(x, y);
  context.closePath();
  context.fill();
  context.stroke();
}
