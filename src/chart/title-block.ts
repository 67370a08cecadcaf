import type { TitleBlock } from "#model/chart.ts";
import { INK, type Item, boxPath, linePath, part, placeText, textItem } from "./drawing.ts";
import { type Sheet, rule } from "./page-frame.ts";
import type { TextShaper } from "./shape-text.ts";
import type { TablePart } from "./table.ts";
import { wrapText } from "./wrap-text.ts";

export type Heading = { readonly height: number; readonly items: readonly Item[] };
export type TitleFact = readonly [name: string, value: string];

const FACTS_WIDTH = 236;
const MOST_FACTS_SHARE = 0.45;
const NAME = 5.5;
const VALUE = 8;
/** From the top of a fact to the first line of its value, and from line to line: Khmer reaches far below its line. */
const FIRST_VALUE = 18.5;
const VALUE_LEADING = 11;
const LONG = 40;

/**
 * The head of a chart: title, case and the sentence that says what was selected on the left; on the right, who made
 * it, when, and how much is on it, as a grid of facts, two a row. Nothing is cut: what is long takes more lines.
 */
export function titleBlock(
  { shaper, content }: Sheet,
  title: TitleBlock,
  facts: readonly TitleFact[],
): Heading {
  const grid = Math.min(FACTS_WIDTH, content.width * MOST_FACTS_SHARE);
  const width = content.width - grid - 18;
  const paragraphs = [
    { text: title.title, size: 15, color: INK.text, role: "heading" },
    { text: title.caseTitle, size: 9, color: INK.text, role: "paragraph" },
    { text: title.selection, size: 7.5, color: INK.quiet, role: "paragraph" },
  ] as const;
  const items: Item[] = [];
  let baseline = content.y;
  for (const { text, size, color, role } of paragraphs) {
    if (text.trim() === "") continue;
    const lines = wrapText(shaper, text, width / size).map((line) => {
      baseline += size * 1.35;
      return placeText(line, content.x, baseline, { size, color });
    });
    items.push(part(role, lines));
  }
  const { height, items: set } = factGrid(
    shaper,
    facts,
    content.x + content.width - grid,
    content.y + 2,
    grid,
  );
  return { height: Math.max(baseline + 5 - content.y, height + 8), items: [...items, ...set] };
}

function factGrid(
  shaper: TextShaper,
  facts: readonly TitleFact[],
  left: number,
  top: number,
  width: number,
): Heading {
  const items: Item[] = [];
  let y = top;
  for (const pair of inPairs(facts)) {
    const room = width / pair.length;
    const set = pair.map(([name, value]) => ({ name, lines: wrapText(shaper, value, (room - 8) / VALUE) }));
    const height = FIRST_VALUE - 5 + Math.max(...set.map(({ lines }) => lines.length)) * VALUE_LEADING;
    for (const [column, { name, lines }] of set.entries()) {
      const x = left + column * room + 4;
      items.push(
        part("paragraph", [
          textItem(shaper, name, x, y + 7, { size: NAME, color: INK.quiet }),
          ...lines.map((line, at) =>
            placeText(line, x, y + FIRST_VALUE + at * VALUE_LEADING, { size: VALUE }),
          ),
        ]),
      );
    }
    if (pair.length > 1) items.push(hairline(left + room, y, left + room, y + height));
    y += height;
    items.push(hairline(left, y, left + width, y));
  }
  const box = { x: left, y: top, width, height: y - top };
  items.push({ type: "path", d: boxPath(box), ink: { stroke: INK.hairline, width: 0.5 } });
  return { height: y - top, items };
}

/** Two facts a row; one that is long has the row for itself. */
function inPairs(facts: readonly TitleFact[]): TitleFact[][] {
  const rows: TitleFact[][] = [];
  for (const fact of facts) {
    const open = rows.at(-1);
    if (open?.length === 1 && fact[1].length <= LONG && (open[0]?.[1].length ?? 0) <= LONG) open.push(fact);
    else rows.push([fact]);
  }
  return rows;
}

/** The head of a list, or of a further sheet: what it holds, and for which chart. */
export function listHeading({ shaper, content }: Sheet, title: TitleBlock, heading: string): TablePart {
  const words = [title.title, title.exhibit ?? "", title.caseTitle, title.date];
  const chart = words.filter((word) => word !== "").join(" · ");
  const taken = shaper.shape(heading, "strong").width * 11 + 14;
  const [shown] = wrapText(shaper, chart, Math.max(content.width - taken, 60) / 7.5, 1);
  const right = content.x + content.width;
  return {
    height: 24,
    draw: (top) => [
      part("heading", [textItem(shaper, heading, content.x, top + 13, { size: 11, weight: "strong" })]),
      ...(shown === undefined
        ? []
        : [placeText(shown, right, top + 13, { size: 7.5, color: INK.quiet, align: "right" })]),
      rule(content, top + 19, INK.text, 0.75),
    ],
  };
}

function hairline(x1: number, y1: number, x2: number, y2: number): Item {
  return { type: "path", d: linePath(x1, y1, x2, y2), ink: { stroke: INK.hairline, width: 0.5 } };
}
