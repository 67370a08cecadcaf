import type { ChartInput } from "#model/chart.ts";
import { drawPages } from "./draw-pages.ts";
import { type Ink, type Item, fixed } from "./drawing.ts";
import type { ChartFonts, FontName, ShapedText } from "./shape-text.ts";
import { textShaper } from "./shape-text.ts";

/**
 * The chart page as SVG: what the PDF prints on page 1. Letters are outlines, so that it opens the same everywhere
 * without a font; their words stand in `aria-label`. No script, no style sheet, no reference outside the file.
 */
export function drawSvg(input: ChartInput, fonts: ChartFonts): string {
  const shaper = textShaper(fonts);
  const { pages, title } = drawPages(shaper, input);
  const [page] = pages;
  if (page === undefined) throw new TypeError("A chart has at least one page.");
  const glyphs = new Map<string, string>();
  const body = page.items.map((item) => itemSvg(item, fonts, glyphs)).join("\n");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${millimetres(page.width)}" height="${millimetres(page.height)}" viewBox="0 0 ${page.width} ${page.height}" role="img" aria-label="${escaped(title.title)}">`,
    `<title>${escaped(title.title)}</title>`,
    `<defs>`,
    ...[...glyphs].map(([id, outline]) => `<path id="${id}" d="${outline}"/>`),
    `</defs>`,
    `<rect width="${page.width}" height="${page.height}" fill="#ffffff"/>`,
    body,
    `</svg>`,
    "",
  ].join("\n");
}

function itemSvg(item: Item, fonts: ChartFonts, glyphs: Map<string, string>): string {
  if (item.type === "path") return `<path d="${item.d}"${inkSvg(item.ink)}/>`;
  if (item.type === "text") {
    const label = escaped(item.shaped.text);
    return `<g role="img" aria-label="${label}" fill="${item.color}">${runsSvg(item.shaped, item, fonts, glyphs)}</g>`;
  }
  const items = item.items.map((one) => itemSvg(one, fonts, glyphs)).join("");
  return `<g role="group" aria-label="${escaped(item.label)}">${items}</g>`;
}

function inkSvg({ fill, stroke, width, dash }: Ink): string {
  return [
    ` fill="${fill ?? "none"}"`,
    ...(stroke === undefined ? [] : [` stroke="${stroke}" stroke-width="${fixed(width ?? 1)}"`]),
    ...(dash === undefined ? [] : [` stroke-dasharray="${fixed(dash[0])} ${fixed(dash[1])}"`]),
  ].join("");
}

function runsSvg(
  shaped: ShapedText,
  at: { x: number; y: number; size: number },
  fonts: ChartFonts,
  glyphs: Map<string, string>,
): string {
  let left = at.x;
  return shaped.runs
    .map((run) => {
      const scale = (at.size * run.scale) / fonts[run.font].unitsPerEm;
      let pen = 0;
      const uses = run.glyphs.map(({ id, advance, xOffset, yOffset }) => {
        const [x, y] = [pen + xOffset, yOffset];
        pen += advance;
        const name = glyphId(run.font, id, fonts, glyphs);
        return name === "" ? "" : `<use href="#${name}" x="${x}"${y === 0 ? "" : ` y="${y}"`}/>`;
      });
      const opened = `<g transform="translate(${fixed(left)} ${fixed(at.y)}) scale(${scaleText(scale)} ${scaleText(-scale)})">`;
      left += run.width * at.size;
      return `${opened}${uses.join("")}</g>`;
    })
    .join("");
}

/** The id of the glyph's outline among the definitions; "" for glyphs without ink. */
function glyphId(font: FontName, id: number, fonts: ChartFonts, glyphs: Map<string, string>): string {
  const name = `${font}-${id}`;
  if (!glyphs.has(name)) glyphs.set(name, fonts[font].shaper.glyphToPath(id));
  if (glyphs.get(name) !== "") return name;
  return "";
}

function millimetres(points: number): string {
  return `${fixed((points * 25.4) / 72)}mm`;
}

function scaleText(scale: number): string {
  return String(Math.round(scale * 1e6) / 1e6);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
