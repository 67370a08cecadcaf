import type { ChartInput } from "#model/chart.ts";
import { drawPages } from "./draw-pages.ts";
import { type Ink, type Item, type Page, fixed } from "./drawing.ts";
import type { ChartFonts, FontName, ShapedText } from "./shape-text.ts";
import { textShaper } from "./shape-text.ts";

/**
 * The first page of the chart as SVG: what the PDF prints there. Letters are outlines, so that it opens the same
 * everywhere without a font; their words stand in `aria-label`. No script, no style sheet, no reference outside the file.
 */
export function drawSvg(input: ChartInput, fonts: ChartFonts): string {
  return drawSvgPages(input, fonts, [1]).svg[0] ?? "";
}

export type SvgPages = {
  readonly svg: readonly string[];
  readonly pages: number;
  readonly sheets: number;
  readonly size: number;
};

/**
 * Pages of the chart as SVG, as `drawSvg`: those asked for (from 1), else every sheet of the drawing. `pages` is how many the
 * chart has, `sheets` how many of them, from the first, hold the drawing, whose type is of `size` points.
 */
export function drawSvgPages(input: ChartInput, fonts: ChartFonts, asked?: readonly number[]): SvgPages {
  const { pages, sheets, size, title } = drawPages(textShaper(fonts), input);
  const wanted = asked ?? Array.from({ length: sheets }, (_, i) => i + 1);
  const svg = wanted.flatMap((number) => {
    const page = pages[number - 1];
    return page === undefined ? [] : [pageSvg(page, title.title, fonts)];
  });
  return { svg, pages: pages.length, sheets, size };
}

function pageSvg(page: Page, title: string, fonts: ChartFonts): string {
  const glyphs = new Map<string, string>();
  const windows: string[] = [];
  const body = page.items.map((item) => itemSvg(item, fonts, glyphs, windows)).join("\n");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${millimetres(page.width)}" height="${millimetres(page.height)}" viewBox="0 0 ${page.width} ${page.height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<defs>`,
    ...[...glyphs].map(([id, outline]) => `<path id="${id}" d="${outline}"/>`),
    ...windows,
    `</defs>`,
    `<rect width="${page.width}" height="${page.height}" fill="#ffffff"/>`,
    body,
    `</svg>`,
    "",
  ].join("\n");
}

function itemSvg(item: Item, fonts: ChartFonts, glyphs: Map<string, string>, windows: string[]): string {
  if (item.type === "path") return `<path d="${item.d}"${inkSvg(item.ink)}/>`;
  if (item.type === "text") {
    const label = escaped(item.shaped.text);
    return `<g role="img" aria-label="${label}" fill="${item.color}">${runsSvg(item.shaped, item, fonts, glyphs)}</g>`;
  }
  const items = item.items.map((one) => itemSvg(one, fonts, glyphs, windows)).join("");
  if (item.type === "window") {
    const { box, from } = item;
    const id = `window-${windows.length + 1}`;
    windows.push(
      `<clipPath id="${id}"><rect x="${fixed(box.x)}" y="${fixed(box.y)}" width="${fixed(box.width)}" height="${fixed(box.height)}"/></clipPath>`,
    );
    return `<g clip-path="url(#${id})"><g transform="translate(${fixed(box.x - from.x)} ${fixed(box.y - from.y)})">${items}</g></g>`;
  }
  const exhibits = item.exhibits === undefined ? "" : ` data-exhibits="${item.exhibits.join(" ")}"`;
  if (item.label === "") return `<g${exhibits}>${items}</g>`;
  return `<g role="group" aria-label="${escaped(item.label)}"${exhibits}>${items}</g>`;
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
