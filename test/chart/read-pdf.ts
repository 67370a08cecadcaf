import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type ReadPdf = { pages: string[]; title: string; metadata: string };

/** The text of each page as pdf.js reads it, pieces as the file has them, and the title it shows. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  const { info, metadata } = await document.getMetadata();
  const title = (info as Record<string, unknown>)["Title"];
  return { pages, title: typeof title === "string" ? title : "", metadata: String(metadata?.getRaw() ?? "") };
}

/** Every stream of the file inflated, and the file itself, as Latin-1 text: for finding what must not be there. */
export function rawText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      return body;
    }
  });
  return [file, ...streams].join("\n");
}

/** The words a PDF states beside its glyphs (ActualText), in order. */
export function statedWords(bytes: Uint8Array): string[] {
  return [...rawText(bytes).matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, escaped = ""]) => {
    const unescaped = escaped.replace(/\\([nrtbf()\\])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
    const stated = Buffer.from(unescaped, "latin1");
    return stated[0] === 0xfe ? stated.subarray(2).swap16().toString("utf16le") : stated.toString("latin1");
  });
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
