import { strToU8, zipSync } from "fflate";
import { Problem } from "#model/problem.ts";
import type { GraphCells } from "#model/graph-rows.ts";
import { safeCell } from "./csv.ts";
import type { Prepared } from "./prepare-export.ts";
import { TABLE_COLUMNS, entityTable, linkTable } from "./table-rows.ts";
import { xmlTag, xmlText } from "./xml-text.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAX_ROWS = 1_048_576;
const MAX_CELL = 32_767;
/** The first day a zip can bear: the same export has the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/**
 * A workbook (ECMA-376) of two sheets, Entities and (where there are any) Links, with the columns of the CSV export. Every cell is text, so none is run
 * and no digit is lost; what looks like a formula is guarded all the same, for whoever saves the sheet as CSV. Throws `export/too-large` for what a sheet cannot hold.
 */
export function writeXlsx(prepared: Prepared): Uint8Array {
  const tables = { Entities: [...entityTable(prepared)], Links: [...linkTable(prepared)] };
  const sheets = Object.fromEntries(
    Object.entries(tables).filter(([name, rows]) => name === "Entities" || rows.length > 0),
  );
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">${[
      xmlTag("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      xmlTag("Override", { PartName: "/xl/workbook.xml", ContentType: `${SHEET}.sheet.main+xml` }),
      xmlTag("Override", { PartName: "/xl/styles.xml", ContentType: `${SHEET}.styles+xml` }),
      ...names.map((_, index) =>
        xmlTag("Override", {
          PartName: `/xl/worksheets/sheet${index + 1}.xml`,
          ContentType: `${SHEET}.worksheet+xml`,
        }),
      ),
    ].join("")}</Types>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${names
      .map((name, index) => xmlTag("sheet", { name, sheetId: index + 1, "r:id": `rId${index + 1}` }))
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map(
        (_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ["rId9", "styles", "styles.xml"],
    ]),
    "xl/styles.xml": `<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="49"/></cellXfs></styleSheet>`,
  };
  for (const [index, rows] of Object.values(sheets).entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(rows);
  }
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: EPOCH });
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([Id, type, Target]) =>
    xmlTag("Relationship", { Id, Type: `${OFFICE}/${type}`, Target }),
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function sheetXml(rows: readonly GraphCells[]): string {
  if (rows.length >= MAX_ROWS) {
    throw new Problem(
      "export/too-large",
      `The export has ${rows.length} rows; a sheet holds ${MAX_ROWS - 1}.`,
    );
  }
  const header = Object.fromEntries(TABLE_COLUMNS.map((column) => [column, column]));
  return `<worksheet ${MAIN}><sheetData>${[header, ...rows].map(rowXml).join("")}</sheetData></worksheet>`;
}

function rowXml(cells: GraphCells, index: number): string {
  const written = TABLE_COLUMNS.map((column, at) => {
    const text = safeCell(column, cells[column] ?? "");
    if (text === "") return "";
    if (text.length > MAX_CELL) {
      const message = `A cell of "${column}" has ${text.length} characters; a spreadsheet holds ${MAX_CELL}.`;
      throw new Problem("export/too-large", message);
    }
    return `<c r="${letters(at)}${index + 1}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escaped(text))}</t></is></c>`;
  });
  return `<row r="${index + 1}">${written.join("")}</row>`;
}

/** What XML cannot hold, and what looks as if it were escaped, in the escapes of the format (`_x0001_`). */
function escaped(text: string): string {
  return text
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")
    .replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, (letter) => {
      return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
}

function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
