import type { TitleBlock } from "#model/chart.ts";
import type { Item } from "./drawing.ts";
import type { ListTable } from "./list-tables.ts";
import { CONTENT } from "./page-frame.ts";
import type { TextShaper } from "./shape-text.ts";
import { tableParts } from "./table.ts";
import { listHeading } from "./title-block.ts";

const BETWEEN = 16;
const WORTHWHILE = 110;

/**
 * The lists as the content of pages: a list follows the one before where a good piece of it still fits, and every
 * page repeats the heading of its list.
 */
export function drawLists(shaper: TextShaper, title: TitleBlock, tables: readonly ListTable[]): Item[][] {
  const bottom = CONTENT.y + CONTENT.height;
  const pages: Item[][] = [];
  let top = bottom;
  for (const table of tables) {
    const head = listHeading(shaper, title, table.heading);
    const { heading, rows } = tableParts(shaper, table.columns, table.rows, CONTENT.x, CONTENT.width);
    const begin = (at: number): void => {
      if (at === CONTENT.y) pages.push([]);
      pages.at(-1)?.push(...head.draw(at), ...heading.draw(at + head.height));
      top = at + head.height + heading.height;
    };
    begin(top + BETWEEN + WORTHWHILE < bottom ? top + BETWEEN : CONTENT.y);
    for (const row of rows) {
      if (top + row.height > bottom) begin(CONTENT.y);
      pages.at(-1)?.push(...row.draw(top));
      top += row.height;
    }
  }
  return pages;
}
