import { strFromU8, unzipSync } from "fflate";
import type { FileToWrite } from "#server/chart-package.ts";
import { rawText, readPdf, statedWords } from "./read-pdf.ts";

/** Everything that could be read out of the files: bytes, inflated streams, text of pages, metadata, names of files. */
export async function readable(files: readonly FileToWrite[]): Promise<string[]> {
  const texts: string[] = [];
  for (const { name, body } of files) {
    const bytes = Buffer.from(body);
    texts.push(name, bytes.toString("utf8"));
    if (name.endsWith(".dsse.json")) {
      const { payload } = JSON.parse(bytes.toString()) as { payload: string };
      texts.push(Buffer.from(payload, "base64").toString());
    }
    if (name.endsWith(".anx")) texts.push(bytes.toString("utf16le"));
    if (name.endsWith(".png")) texts.push(...pngTexts(bytes));
    if (name.endsWith(".xlsx")) {
      texts.push(...Object.entries(unzipSync(body)).flatMap(([part, xml]) => [part, strFromU8(xml)]));
    }
    if (name.endsWith(".pdf")) {
      const { pages, title, metadata } = await readPdf(body);
      texts.push(rawText(body), ...statedWords(body), ...pages, title, metadata);
    }
  }
  return texts.flatMap((text) => [text, unescaped(text)]);
}

/** True when one of the texts holds the name in any normal form, encoding or letter case, spaced or not. */
export function holds(texts: readonly string[], name: string): boolean {
  return placeOf(texts, name) !== undefined;
}

/** Where the name stands, with what stands round it. */
export function placeOf(texts: readonly string[], name: string): string | undefined {
  const forms = ["NFC", "NFD", "NFKC", "NFKD"].flatMap((form) => {
    const written = name.normalize(form);
    return [
      written,
      Buffer.from(written, "utf16le").swap16().toString("latin1"),
      Buffer.from(written, "utf8").toString("latin1"),
    ];
  });
  for (const text of texts) {
    for (const form of forms) {
      const at = text.indexOf(form);
      if (at >= 0) return text.slice(Math.max(0, at - 60), at + 60);
    }
    const folded = bare(text);
    const at = folded.indexOf(bare(name));
    if (at >= 0) return folded.slice(Math.max(0, at - 60), at + 60);
  }
  return undefined;
}

function pngTexts(bytes: Buffer): string[] {
  return [...bytes.toString("latin1").matchAll(/(tEXt|zTXt|iTXt)/g)].map(({ index }) =>
    bytes.subarray(index).toString("latin1"),
  );
}

/** The text with the escapes of JSON, XML and Cypher undone. */
function unescaped(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(?:amp|lt|gt|quot);/g, "");
}

/** A text without case, blanks and compatibility forms. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b]/g, "");
}
