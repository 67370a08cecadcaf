import type { XmlElement } from "#import/xml-element.ts";
import { type NumberShape, numberText, serialText } from "./number-text.ts";

/** A cell that is no plain text: `n` a number (`n1904` in a workbook that counts days from 1904), `e` an error the sheet shows. */
export type CellMark = "n" | "n1904" | "e";
export type SheetCell = string | readonly [mark: CellMark, text: string];

/** What every cell of a workbook may refer to. */
export type CellTerms = {
  readonly strings: readonly string[];
  readonly shapes: readonly (NumberShape | undefined)[];
  readonly from1904: boolean;
};

/** The cells of a `<row>`, by column from 0; blank ones are absent. Formulas count for nothing, the value kept with them is read. */
export function cellsOfRow(row: XmlElement, terms: CellTerms): Map<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  let next = 0;
  for (const cell of row.children) {
    if (cell.name !== "c") continue;
    const column = columnOf(cell.attributes.get("r") ?? "") ?? next;
    next = column + 1;
    const value = cellOf(cell, terms);
    if (value !== "") cells.set(column, value);
  }
  return cells;
}

/** The column of a reference (`AB12` is 27), from 0. */
export function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(cell: XmlElement, terms: CellTerms): SheetCell {
  const stored = cell.children.find(({ name }) => name === "v")?.text ?? "";
  switch (cell.attributes.get("t") ?? "n") {
    case "s":
      return terms.strings[Number(stored)] ?? "";
    case "inlineStr":
      return richText(cell.children.find(({ name }) => name === "is"));
    case "str":
      return unescaped(stored);
    case "b":
      return stored === "1" ? "TRUE" : stored === "0" ? "FALSE" : stored;
    case "d":
      return stored.replace("T", " ").replace(/\.\d+/, "");
    case "e":
      return ["e", stored];
    default:
      return numberCell(stored, terms.shapes[Number(cell.attributes.get("s") ?? "0")], terms.from1904);
  }
}

function numberCell(stored: string, shape: NumberShape | undefined, from1904: boolean): SheetCell {
  const text = numberText(stored);
  if (text === undefined) return stored;
  if (typeof shape === "object" && "zeros" in shape) {
    return /^\d+$/.test(text) ? text.padStart(shape.zeros, "0") : [from1904 ? "n1904" : "n", text];
  }
  const date = shape === undefined ? undefined : serialText(Number(stored), shape, from1904);
  return date ?? [from1904 ? "n1904" : "n", text];
}

/** The text of a string item: its runs put together, without the reading aids that stand beside them. */
export function richText(item: XmlElement | undefined): string {
  if (item === undefined) return "";
  const parts = item.children.flatMap(({ name, text, children }) =>
    name === "t"
      ? [text]
      : name === "r"
        ? children.filter((run) => run.name === "t").map((run) => run.text)
        : [],
  );
  return unescaped(parts.join(""));
}

/** `_x000D_` is a carriage return: how the format writes characters that XML cannot. */
function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
