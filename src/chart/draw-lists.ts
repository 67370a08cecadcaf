import type { TitleBlock } from "#model/chart.ts";
import type { Item } from "./drawing.ts";
import type { ListTable } from "./list-tables.ts";
import { CONTENT } from "./page-frame.ts";
import type { TextShaper } from "./shape-text.ts";
import { tableParts } from "./table.ts";
import { listHeading } from "./title-block.ts";

/**
 * The lists as the content of pages: each list begins a page or, when enough room is left, follows the one before;
 * every page repeats the heading of its list.
 */
export function drawLists(shaper: TextShaper, title: TitleBlock, tables: readonly ListTable[]): Item[][] {
  const bottom = CONTENT.y + CONTENT.height;
  const pages: Item[][] = [];
  let top = bottom;
  for (const table of tables) {
    const head = listHeading(shaper, title, table.heading);
    const { heading, rows } = tableParts(shaper, table.columns, table.rows, CONTENT.x, CONTENT.width);
    const begin = (): void => {
      pages.push([...head.items, ...heading.draw(CONTENT.y + head.height)]);
      top = CONTENT.y + head.height + heading.height;
    };
    begin();
    for (const row of rows) {
      if (top + row.height > bottom) begin();
      pages.at(-1)?.push(...row.draw(top));
      top += row.height;
    }
  }
  return pages;
}
