import type { Flaw } from "#model/identifiers/parsed.ts";
import { type CellTerms, richText } from "./cells-of-row.ts";
import { numberShape } from "./number-text.ts";
import { readElements } from "./read-elements.ts";
import { type Zip, openZip } from "./zip.ts";

/** A workbook whose sheets can be read: their names in order, where each lies in the archive, and what their cells refer to. */
export type Workbook = {
  readonly zip: Zip;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly terms: CellTerms;
};

const BOOK = "xl/workbook.xml";
const UNREADABLE: Flaw = {
  reason: "unsupported-format",
  message:
    "The workbook is damaged or was saved in an unusual way. Open it, save it as .xlsx again, and import that.",
};

/**
 * Opens the bytes of an .xlsx or .xlsm file (ECMA-376); undefined when the zip is no workbook. Macros, pictures, comments and links to
 * other files are never read. A zip bomb or a damaged file gives a flaw.
 */
export function openWorkbook(bytes: Uint8Array): Workbook | Flaw | undefined {
  const zip = openZip(bytes);
  if ("reason" in zip) return zip;
  if (!zip.names.includes(BOOK)) return undefined;
  const book = zip.read(BOOK);
  const parts = relations(zip);
  if (book === undefined || parts === undefined) return UNREADABLE;
  const sheets = [...readElements(book, "sheet")].flatMap(({ attributes }) => {
    const name = attributes.get("name");
    const part = parts.get(attributes.get("id") ?? "");
    return name === undefined || part === undefined || !zip.names.includes(part) ? [] : [{ name, part }];
  });
  const [settings] = readElements(book, "workbookPr");
  const from1904 = /^(?:1|true)$/.test(settings?.attributes.get("date1904") ?? "");
  if (sheets.length === 0) return UNREADABLE;
  return { zip, sheets, terms: { strings: strings(zip), shapes: shapes(zip), from1904 } };
}

/** Where the parts named by id lie, from the relations of the workbook. */
function relations(zip: Zip): Map<string, string> | undefined {
  const bytes = zip.read("xl/_rels/workbook.xml.rels");
  if (bytes === undefined) return undefined;
  return new Map(
    [...readElements(bytes, "Relationship")].map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      return [attributes.get("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function strings(zip: Zip): string[] {
  const bytes = zip.read("xl/sharedStrings.xml");
  return bytes === undefined ? [] : Array.from(readElements(bytes, "si"), richText);
}

function shapes(zip: Zip): CellTerms["shapes"] {
  const bytes = zip.read("xl/styles.xml");
  if (bytes === undefined) return [];
  const codes = new Map(
    [...readElements(bytes, "numFmt")].map(({ attributes }) => [
      attributes.get("numFmtId"),
      attributes.get("formatCode"),
    ]),
  );
  const [used] = readElements(bytes, "cellXfs");
  return (used?.children ?? []).map(({ attributes }) => {
    const id = attributes.get("numFmtId") ?? "0";
    return numberShape(Number(id), codes.get(id));
  });
}
