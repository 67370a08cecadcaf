import type { TitleBlock } from "#model/chart.ts";
import { INK, type Item, boxPath, linePath, placeText, textItem } from "./drawing.ts";
import { CONTENT, rule } from "./page-frame.ts";
import type { TextShaper } from "./shape-text.ts";
import type { TablePart } from "./table.ts";
import { wrapText } from "./wrap-text.ts";

export type Heading = { readonly height: number; readonly items: readonly Item[] };
export type Fact = readonly [name: string, value: string];

const FACTS_WIDTH = 236;
const NAME = 5.5;
const VALUE = 8;

/**
 * The head of a chart: title, case and the sentence that says what was selected on the left; on the right, who made
 * it, when, and how much is on it, as a grid of facts, two a row. Nothing is cut: what is long takes more lines.
 */
export function titleBlock(shaper: TextShaper, title: TitleBlock, facts: readonly Fact[]): Heading {
  const width = CONTENT.width - FACTS_WIDTH - 18;
  const paragraphs = [
    { text: title.title, size: 15, color: INK.text },
    { text: title.caseTitle, size: 9, color: INK.text },
    { text: title.selection, size: 7.5, color: INK.quiet },
  ];
  const items: Item[] = [];
  let baseline = CONTENT.y;
  for (const { text, size, color } of paragraphs) {
    if (text.trim() === "") continue;
    for (const line of wrapText(shaper, text, width / size)) {
      baseline += size * 1.3;
      items.push(placeText(line, CONTENT.x, baseline, { size, color }));
    }
  }
  const grid = factGrid(shaper, facts, CONTENT.x + CONTENT.width - FACTS_WIDTH, CONTENT.y + 2);
  return {
    height: Math.max(baseline + 5 - CONTENT.y, grid.height + 8),
    items: [...items, ...grid.items],
  };
}

function factGrid(shaper: TextShaper, facts: readonly Fact[], left: number, top: number): Heading {
  const half = FACTS_WIDTH / 2;
  const items: Item[] = [];
  let y = top;
  for (let i = 0; i < facts.length; i += 2) {
    const pair = facts
      .slice(i, i + 2)
      .map(([name, value]) => ({ name, lines: wrapText(shaper, value, (half - 8) / VALUE) }));
    const height = 10 + Math.max(...pair.map(({ lines }) => lines.length)) * 10;
    for (const [column, { name, lines }] of pair.entries()) {
      const x = left + column * half + 4;
      items.push(textItem(shaper, name, x, y + 7, { size: NAME, color: INK.quiet }));
      items.push(...lines.map((line, at) => placeText(line, x, y + 16.2 + at * 10, { size: VALUE })));
    }
    y += height;
    items.push(hairline(left, y, left + FACTS_WIDTH, y));
  }
  const box = { x: left, y: top, width: FACTS_WIDTH, height: y - top };
  items.push({ type: "path", d: boxPath(box), ink: { stroke: INK.hairline, width: 0.5 } });
  items.push(hairline(left + half, top, left + half, y));
  return { height: y - top, items };
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
