import { Resvg } from "@resvg/resvg-js";

const POINTS_PER_INCH = 72;

/** An SVG of `drawSvg` as PNG at the given resolution; same input, same bytes. Its letters are outlines, so no font is asked for. */
export function drawPng(svg: string, dotsPerInch = 200): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: dotsPerInch / POINTS_PER_INCH },
    font: { loadSystemFonts: false },
    background: "#ffffff",
  });
  return resvg.render().asPng();
}
