import PdfDocument from "pdfkit";
import type { ChartInput, TitleBlock } from "#model/chart.ts";
import { drawPages } from "./draw-pages.ts";
import type { Ink, Item } from "./drawing.ts";
import { embeddableFont } from "./embeddable-font.ts";
import { PAGE } from "./page-frame.ts";
import type { ChartFonts, FontName } from "./shape-text.ts";
import { textShaper } from "./shape-text.ts";

type Document = typeof PdfDocument.prototype;

/**
 * The chart and its exhibit lists as PDF/A-3b: vector lines, subsets of the fonts embedded, text selectable and
 * searchable in every script. The only date in it is the one of the title block: same input, same bytes.
 */
export async function drawPdf(input: ChartInput, fonts: ChartFonts): Promise<Uint8Array> {
  const { pages, title } = drawPages(textShaper(fonts), input);
  const document = openDocument(title);
  for (const name of Object.keys(fonts) as FontName[]) {
    document.registerFont(name, embeddableFont(fonts[name]));
  }
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on("end", resolve);
    document.on("error", reject);
  });
  for (const page of pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    for (const item of page.items) drawItem(document, item);
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function openDocument(title: TitleBlock): Document {
  const date = dateOf(title.date);
  return new PdfDocument({
    autoFirstPage: false,
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-3b" as PDFKit.Mixins.PDFSubsets,
    lang: "en",
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

function drawItem(document: Document, item: Item): void {
  if (item.type === "group") {
    for (const one of item.items) drawItem(document, one);
  } else if (item.type === "path") {
    drawPath(document, item.d, item.ink);
  } else {
    let left = item.x;
    for (const run of item.shaped.runs) {
      if (run.stated !== undefined) document.markContent("Span", { actual: run.stated });
      document
        .font(run.font)
        .fontSize(item.size * run.scale)
        .fillColor(item.color);
      document.text(run.text, left, item.y, { lineBreak: false, baseline: "alphabetic" });
      if (run.stated !== undefined) document.endMarkedContent();
      left += run.width * item.size;
    }
  }
}

function drawPath(document: Document, path: string, { fill, stroke, width, dash }: Ink): void {
  if (dash === undefined) document.undash();
  else document.dash(dash[0], { space: dash[1] });
  if (stroke !== undefined) document.lineWidth(width ?? 1);
  document.path(path);
  if (fill !== undefined && stroke !== undefined) document.fillAndStroke(fill, stroke);
  else if (fill !== undefined) document.fill(fill);
  else if (stroke !== undefined) document.stroke(stroke);
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
