import PdfDocument from "pdfkit";
import type { ChartInput, ChartLanguage, TitleBlock } from "#model/chart.ts";
import { citedRowsCsv } from "./cited-rows-csv.ts";
import { type Drawing, drawPages } from "./draw-pages.ts";
import { embeddableFont } from "./embeddable-font.ts";
import { type Document, drawTagged, gatherContent, openTags } from "./pdf-items.ts";
import type { ChartFonts, FontName } from "./shape-text.ts";
import { textShaper } from "./shape-text.ts";

/**
 * The chart and its exhibit lists as PDF/A-3b: vector lines, subsets of the fonts embedded, text selectable and
 * searchable in every script, tagged, the cited rows attached as CSV. The only date in it is the one of the title block: same
 * input, same bytes.
 */
export async function drawPdf(input: ChartInput, fonts: ChartFonts): Promise<Uint8Array> {
  return pdfOf(drawPages(textShaper(fonts), input), input.setting?.language ?? "en", fonts);
}

/** Pages that are drawn already, with the rows to attach if any. */
export async function pdfOf(
  { pages, title, rows }: Pick<Drawing, "pages" | "title" | "rows">,
  language: ChartLanguage,
  fonts: ChartFonts,
): Promise<Uint8Array> {
  const document = openDocument(title, language);
  for (const name of Object.keys(fonts) as FontName[]) {
    document.registerFont(name, embeddableFont(fonts[name]));
  }
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on("end", resolve);
    document.on("error", reject);
  });
  const tags = openTags(document);
  const flush = gatherContent(document);
  for (const page of pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    for (const item of page.items) drawTagged(document, item, tags);
    flush();
  }
  tags.end();
  if (rows.length > 0) {
    const date = dateOf(title.date);
    document.file(Buffer.from(citedRowsCsv(rows)), {
      name: "cited-rows.csv",
      type: "text/csv",
      relationship: "Source",
      description: "Cited rows",
      creationDate: date,
      modifiedDate: date,
    });
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function openDocument(title: TitleBlock, language: ChartLanguage): Document {
  const date = dateOf(title.date);
  return new PdfDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-3b" as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: language,
    displayTitle: true,
    font: null as unknown as string,
    info: {
      Title: markupText(title.title),
      ...(title.author !== "" && { Author: markupText(title.author) }),
      ...(title.caseTitle !== "" && { Subject: markupText(title.caseTitle) }),
      Creator: "Redthread",
      CreationDate: date,
      ModDate: date,
    },
  });
}

/** The day of the title block when it begins with one, else the first day of Unix time: never the clock. */
function dateOf(text: string): Date {
  const day = Date.parse(/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "");
  return new Date(Number.isNaN(day) ? 0 : day);
}

/** Text that pdfkit writes as it is into the document's entries and, through `toString`, into XML unescaped. */
function markupText(text: string): string {
  const inMarkup = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return Object.assign(Object(text) as object, { toString: () => inMarkup }) as unknown as string;
}
