import type { Language } from "#web/words/words.ts";
import { inWindow, type MapCamera, type Size } from "./mercator.ts";
import type { Outline } from "./outlines.ts";

/** The colours of the map, as the page's own style gives them. */
export type MapColors = { readonly land: string; readonly border: string; readonly ink: string };

/** A name is written where its country is at least so wide on the screen, in pixels. */
const NAMED_WIDTH = 70;

/** Draws the countries in the window, and the names of those that are wide enough, in the language of the screen. */
export function drawOutlines(
  context: CanvasRenderingContext2D,
  outlines: readonly Outline[],
  {
    camera,
    size,
    colors,
    language,
    font,
  }: {
    camera: MapCamera;
    size: Size;
    colors: MapColors;
    language: Language;
    font: string;
  },
): void {
  const { x, y, scale } = camera;
  const ratio = context.canvas.width / size.width;
  const [halfWidth, halfHeight] = [size.width / 2 / scale, size.height / 2 / scale];
  const inView = outlines.filter(
    ({ left, right, top, bottom }) =>
      right > x - halfWidth && left < x + halfWidth && bottom > y - halfHeight && top < y + halfHeight,
  );
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(
    scale * ratio,
    0,
    0,
    scale * ratio,
    (size.width / 2 - x * scale) * ratio,
    (size.height / 2 - y * scale) * ratio,
  );
  context.fillStyle = colors.land;
  context.strokeStyle = colors.border;
  context.lineWidth = 1 / scale;
  context.lineJoin = "round";
  for (const { path } of inView) {
    context.fill(path, "evenodd");
    context.stroke(path);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colors.ink;
  context.font = font;
  context.textAlign = "center";
  const names = new Intl.DisplayNames(language, { type: "region" });
  for (const { label, code, name } of inView) {
    if (label.width * scale < NAMED_WIDTH) continue;
    const at = inWindow(label, camera, size);
    context.fillText(nameOf(code, name, names), at.x, at.y, label.width * scale);
  }
}

/** The country by its number in the language, or as the outlines call it. */
function nameOf(code: string | undefined, name: string, names: Intl.DisplayNames): string {
  const region = code === undefined ? undefined : new Intl.Locale(`und-${code}`).region;
  return region === undefined || /^\d/.test(region) ? name : (names.of(region) ?? name);
}
