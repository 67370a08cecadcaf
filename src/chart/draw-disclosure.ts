import type { ChartInput } from "#model/chart.ts";
import type { Disclosure } from "#model/disclosure.ts";
import { disclosureTables } from "./disclosure-tables.ts";
import { drawLists } from "./draw-lists.ts";
import { listTables } from "./list-tables.ts";
import { framePage, sheetOf } from "./page-frame.ts";
import { maskInput } from "./mask-input.ts";
import { listExhibits } from "./exhibits.ts";
import { pdfOf } from "./draw-pdf.ts";
import { type ChartFonts, textShaper } from "./shape-text.ts";

/** What the chart does not show as PDF/A-3b, in the words and on the paper of the chart, with the list of its files. */
export async function drawDisclosure(
  input: ChartInput,
  disclosure: Disclosure,
  fonts: ChartFonts,
): Promise<Uint8Array> {
  const sheet = sheetOf(textShaper(fonts), input.setting);
  const masked = maskInput(input, sheet.say);
  const list = listExhibits(masked.graph, masked.sources, sheet.say);
  const files = listTables(
    { entities: [], links: [] },
    { ...list, exhibits: [], facts: [] },
    sheet.say,
  ).slice(0, 1);
  const lists = drawLists(sheet, masked.title, [...disclosureTables(disclosure, sheet.say), ...files]);
  const pages = lists.map((items, i) => framePage(sheet, masked.title, items, i + 1, lists.length));
  return pdfOf({ pages, title: masked.title, rows: [] }, input.setting?.language ?? "en", fonts);
}
