import type { TitleBlock } from "#model/chart.ts";
import { INK, type Item, boxPath, linePath, placeText, textItem } from "./drawing.ts";
import { CONTENT, rule } from "./page-frame.ts";
import type { TextShaper } from "./shape-text.ts";
import type { TablePart } from "./table.ts";
import { wrapText } from "./wrap-text.ts";

export type Heading = { readonly height: number; readonly items: readonly Item[] };

const FACTS_WIDTH = 236;
const FACT_HEIGHT = 20;

/**
 * The head of a chart: title, case and the sentence that says what was selected on the left; on the right, who made
 * it, when, and how much is on it, as a grid of facts.
 */
export function titleBlock(
  shaper: TextShaper,
  title: TitleBlock,
  facts: readonly (readonly [name: string, value: string])[],
): Heading {
  const width = CONTENT.width - FACTS_WIDTH - 18;
  const lines = [
    ...wrapText(shaper, title.title, width / 15, 2).map((shaped) => ({
      shaped,
      size: 15,
      color: INK.text,
    })),
    ...wrapText(shaper, title.caseTitle, width / 9, 2).map((shaped) => ({
      shaped,
      size: 9,
      color: INK.text,
    })),
    ...wrapText(shaper, title.selection, width / 7.5).map((shaped) => ({
      shaped,
      size: 7.5,
      color: INK.quiet,
    })),
  ].filter(({ shaped }) => shaped.text !== "");
  const items: Item[] = [];
  let baseline = CONTENT.y;
  for (const { shaped, size, color } of lines) {
    baseline += size * 1.3;
    items.push(placeText(shaped, CONTENT.x, baseline, { size, color }));
  }
  const rows = Math.ceil(facts.length / 2);
  const left = CONTENT.x + CONTENT.width - FACTS_WIDTH;
  const half = FACTS_WIDTH / 2;
  const grid = { x: left, y: CONTENT.y + 2, width: FACTS_WIDTH, height: rows * FACT_HEIGHT };
  items.push({ type: "path", d: boxPath(grid), ink: { stroke: INK.hairline, width: 0.5 } });
  items.push(hairline(left + half, grid.y, left + half, grid.y + grid.height));
  for (const [i, [name, value]] of facts.entries()) {
    const x = left + (i % 2) * half + 4;
    const top = grid.y + Math.floor(i / 2) * FACT_HEIGHT;
    if (i % 2 === 0 && i > 0) items.push(hairline(left, top, left + FACTS_WIDTH, top));
    items.push(textItem(shaper, name, x, top + 7, { size: 5.5, color: INK.quiet }));
    const [shown] = wrapText(shaper, value, (half - 8) / 8, 1);
    if (shown !== undefined) items.push(placeText(shown, x, top + 16.2, { size: 8 }));
  }
  const height = Math.max(baseline + 5 - CONTENT.y, grid.height + 8);
  return { height, items };
}

/** The head of a list: what it lists, and for which chart. */
export function listHeading(shaper: TextShaper, title: TitleBlock, heading: string): TablePart {
  const chart = [title.title, title.caseTitle, title.date].filter((part) => part !== "").join(" · ");
  const [shown] = wrapText(shaper, chart, (CONTENT.width * 0.72) / 7.5, 1);
  const right = CONTENT.x + CONTENT.width;
  return {
    height: 24,
    draw: (top) => [
      textItem(shaper, heading, CONTENT.x, top + 13, { size: 11, weight: "strong" }),
      ...(shown === undefined
        ? []
        : [placeText(shown, right, top + 13, { size: 7.5, color: INK.quiet, align: "right" })]),
      rule(top + 19, INK.text, 0.75),
    ],
  };
}

function hairline(x1: number, y1: number, x2: number, y2: number): Item {
  return { type: "path", d: linePath(x1, y1, x2, y2), ink: { stroke: INK.hairline, width: 0.5 } };
}
