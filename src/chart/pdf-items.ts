import type PdfDocument from "pdfkit";
import type { Ink, Item, Role } from "./drawing.ts";

export type Document = typeof PdfDocument.prototype;
type Element = PDFKit.PDFStructureElement;

/** The elements of a tagged PDF that are open, outermost first. */
export type Tags = { readonly open: Element[]; readonly end: () => void };

const ELEMENTS: Readonly<Record<Exclude<Role, "artifact">, string>> = {
  figure: "Figure",
  heading: "H1",
  paragraph: "P",
  table: "Table",
  row: "TR",
  head: "TH",
  cell: "TD",
};
const HOLDS_ELEMENTS: readonly (Role | undefined)[] = ["table", "row"];

/**
 * Makes the document hold back what is drawn, and gives the function that writes it to the open page at once: pdfkit turns
 * every operator into a buffer of its own, and a chart has hundreds of thousands.
 */
export function gatherContent(document: Document): () => void {
  const gathered: string[] = [];
  const raw = document as unknown as {
    addContent: (text: string) => unknown;
    page: { write: (text: string) => void };
  };
  raw.addContent = (text) => {
    gathered.push(text);
    return document;
  };
  return () => {
    if (gathered.length > 0) raw.page.write(gathered.join("\n"));
    gathered.length = 0;
  };
}

/** The tree of tags of a document, with its root open. */
export function openTags(document: Document): Tags {
  const root = document.struct("Document");
  document.addStructure(root);
  return { open: [root], end: () => root.end() };
}

/** Draws an item with what it is to those who cannot see it; what is nothing to them is marked so. */
export function drawTagged(document: Document, item: Item, tags: Tags): void {
  const role = item.type === "group" ? item.role : item.type === "text" ? "paragraph" : "artifact";
  if (item.type === "group" && role === undefined) {
    for (const one of item.items) drawTagged(document, one, tags);
  } else if (role === undefined || role === "artifact") {
    document.markContent("Artifact");
    drawItem(document, item);
    document.endMarkedContent();
  } else if (item.type === "group" && HOLDS_ELEMENTS.includes(role)) {
    const element = openElement(document, role, item.label, tags);
    tags.open.push(element);
    for (const one of item.items) drawTagged(document, one, tags);
    tags.open.pop();
    element.end();
  } else {
    const element = openElement(document, role, item.type === "group" ? item.label : "", tags);
    element.add(document.markStructureContent(ELEMENTS[role]));
    drawItem(document, item);
    document.endMarkedContent();
    element.end();
  }
}

function openElement(
  document: Document,
  role: Exclude<Role, "artifact">,
  label: string,
  { open }: Tags,
): Element {
  const element = document.struct(ELEMENTS[role], {
    ...(label !== "" && { alt: label }),
    ...(role === "head" && { scope: "Column" }),
  });
  open.at(-1)?.add(element);
  return element;
}

function drawItem(document: Document, item: Item): void {
  if (item.type === "group") {
    for (const one of item.items) drawItem(document, one);
  } else if (item.type === "path") {
    drawPath(document, item.d, item.ink);
  } else if (item.type === "window") {
    const { x, y, width, height } = item.box;
    document.save();
    document.rect(x, y, width, height).clip();
    document.translate(x - item.from.x, y - item.from.y);
    for (const one of item.items) drawItem(document, one);
    document.restore();
  } else {
    let left = item.x;
    for (const run of item.shaped.runs) {
      if (run.stated !== undefined) document.markContent("Span", { actual: run.stated });
      document
        .font(run.font)
        .fontSize(item.size * run.scale)
        .fillColor(item.color);
      // with features, pdfkit sets the run as a whole, as it was measured; without, word by word
      document.text(run.text, left, item.y, { lineBreak: false, baseline: "alphabetic", features: [] });
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
