import type { TitleBlock } from "#model/chart.ts";
import { CAUTION } from "./chart-words.ts";
import { type Box, INK, type Item, type Page, linePath, textItem } from "./drawing.ts";
import type { TextShaper } from "./shape-text.ts";

/** A4 on its long side, in points; every page of a chart has this size. */
export const PAGE = { width: 841.89, height: 595.28 } as const;

/** Where the content of a page stands: between the handling marks, the margins and the foot. */
export const CONTENT: Box = { x: 30, y: 32, width: PAGE.width - 60, height: PAGE.height - 32 - 45 };

const FOOT = PAGE.height - 28;
const HANDLING = 8.5;

/** A page round its content: handling mark at top and bottom, the caution and "page n of m" at the foot. */
export function framePage(
  shaper: TextShaper,
  title: TitleBlock,
  content: readonly Item[],
  page: number,
  pages: number,
): Page {
  const middle = PAGE.width / 2;
  const right = CONTENT.x + CONTENT.width;
  const fits = CONTENT.width / shaper.shape(title.handling, "strong").width;
  const handling = { size: Math.min(HANDLING, fits), weight: "strong", align: "center" } as const;
  const quiet = { size: 7, color: INK.quiet } as const;
  return {
    ...PAGE,
    items: [
      ...(title.handling === ""
        ? []
        : [
            textItem(shaper, title.handling, middle, 22, handling),
            textItem(shaper, title.handling, middle, PAGE.height - 14, handling),
          ]),
      ...content,
      rule(FOOT - 10, INK.hairline, 0.5),
      textItem(shaper, CAUTION, CONTENT.x, FOOT, quiet),
      textItem(shaper, `Page ${page} of ${pages}`, right, FOOT, { ...quiet, align: "right" }),
    ],
  };
}

/** A line across the content. */
export function rule(y: number, color: string, width: number): Item {
  return {
    type: "path",
    d: linePath(CONTENT.x, y, CONTENT.x + CONTENT.width, y),
    ink: { stroke: color, width },
  };
}
