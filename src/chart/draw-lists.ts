import type { TitleBlock } from "#model/chart.ts";
import { type Item, part, placeText } from "./drawing.ts";
import type { ListTable } from "./list-tables.ts";
import type { Sheet } from "./page-frame.ts";
import { tableParts } from "./table.ts";
import { listHeading } from "./title-block.ts";
import { wrapText } from "./wrap-text.ts";

const BETWEEN = 16;
const WORTHWHILE = 110;
const LEAD = 8;

/**
 * The lists as the content of pages: a list follows the one before where a good piece of it still fits, and every
 * page repeats the heading of its list.
 */
export function drawLists(sheet: Sheet, title: TitleBlock, tables: readonly ListTable[]): Item[][] {
  const { shaper, content } = sheet;
  const bottom = content.y + content.height;
  const pages: Item[][] = [];
  let top = bottom;
  for (const table of tables) {
    const head = listHeading(sheet, title, table.heading);
    const { heading, rows } = tableParts(shaper, table.columns, table.rows, content.x, content.width);
    const lead = leadOf(sheet, table.lead ?? []);
    let lines: Item[] = [];
    const begin = (at: number, first: boolean): void => {
      if (at === content.y) pages.push([]);
      const above = first ? lead : { height: 0, draw: (): Item[] => [] };
      lines = [...heading.draw(at + head.height + above.height)];
      pages.at(-1)?.push(...head.draw(at), ...above.draw(at + head.height), part("table", lines));
      top = at + head.height + above.height + heading.height;
    };
    begin(top + BETWEEN + WORTHWHILE < bottom ? top + BETWEEN : content.y, true);
    for (const row of rows) {
      if (top + row.height > bottom) begin(content.y, false);
      lines.push(...row.draw(top));
      top += row.height;
    }
  }
  return pages;
}

/** The sentences above a list. */
function leadOf(
  { shaper, content }: Sheet,
  sentences: readonly string[],
): { height: number; draw: (top: number) => Item[] } {
  const lines = sentences.flatMap((sentence) => wrapText(shaper, sentence, content.width / LEAD));
  return {
    height: lines.length === 0 ? 0 : lines.length * LEAD * 1.35 + 5,
    draw: (top) =>
      lines.map((line, i) => placeText(line, content.x, top + LEAD + i * LEAD * 1.35, { size: LEAD })),
  };
}
