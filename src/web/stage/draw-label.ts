import type { Attributes } from "graphology-types";
import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import type { Box, Crowd } from "./crowd.ts";
import type { Palette } from "./palette.ts";

const MAX_CHARACTERS = 34;

/**
 * Draws captions below their entity on a halo of paper. A caption that would lie on another one is left out in that
 * frame, unless it is forced.
 */
export function labelDrawer<N extends Attributes>(
  palette: Palette,
  crowd: Crowd,
): {
  drawLabel: NodeLabelDrawingFunction<N>;
  drawHover: NodeHoverDrawingFunction<N>;
} {
  return {
    drawLabel(context, drawn, { labelSize, labelFont, labelWeight }) {
      const text = shortened(drawn.label);
      if (text === "") return;
      context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
      const box = boxOf(context, text, drawn, labelSize);
      const isForced = (drawn as { forceLabel?: boolean }).forceLabel === true;
      if (!isForced && !crowd.isFree(box)) return;
      crowd.take(box);
      context.textAlign = "center";
      context.lineJoin = "round";
      context.lineWidth = 3;
      context.strokeStyle = palette.paper;
      context.strokeText(text, drawn.x, box.bottom - 4);
      const fade = (drawn as { fade?: number }).fade ?? 0;
      context.globalAlpha = 1 - fade * 0.7;
      context.fillStyle = palette.ink;
      context.fillText(text, drawn.x, box.bottom - 4);
      context.globalAlpha = 1;
      context.textAlign = "left";
    },
    drawHover(context, drawn, { labelSize, labelFont, labelWeight }) {
      const text = drawn.label ?? "";
      if (text === "") return;
      context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
      const { left, right, top, bottom } = boxOf(context, text, drawn, labelSize);
      context.fillStyle = palette.paper;
      context.strokeStyle = palette.ink;
      context.lineWidth = 1;
      context.beginPath();
      context.roundRect(left - 4, top - 1, right - left + 8, bottom - top + 3, 3);
      context.fill();
      context.stroke();
      context.textAlign = "center";
      context.fillStyle = palette.ink;
      context.fillText(text, drawn.x, bottom - 4);
      context.textAlign = "left";
    },
  };
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Cut between what a reader sees as characters: a Khmer syllable stays whole. */
function shortened(label: string | null | undefined): string {
  const text = label ?? "";
  if (text.length <= MAX_CHARACTERS) return text;
  const cut = [...characters.segment(text)].slice(0, MAX_CHARACTERS - 1).map(({ segment }) => segment);
  return `${cut.join("")}…`;
}

function boxOf(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y, size, ring }: { x: number; y: number; size: number; ring?: string },
  labelSize: number,
): Box {
  const half = context.measureText(text).width / 2 + 2;
  const top = y + size * (ring ? 1.7 : 1.25) + 1;
  return { left: x - half, right: x + half, top, bottom: top + labelSize + 4 };
}
