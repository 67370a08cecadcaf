import { unguard } from "#model/formula-guard.ts";
import type { Value } from "#model/profile.ts";
import type { Bound, BoundColumn } from "./bind-profile.ts";
import type { Row } from "./read-table.ts";

/** Reads the same text out of every row. */
export type CellReader = (row: Row) => string;

const BLANK: CellReader = () => "";

/** The column of a role, if the file has it. */
export function columnOf(bound: Bound, role: string | undefined): BoundColumn | undefined {
  return role === undefined ? undefined : bound.columns.get(role);
}

/** Reads the trimmed text of a role, or what it means by the words of its column; blank in every row when the file has no such column. */
export function readRole(bound: Bound, role: string | undefined): CellReader {
  const column = columnOf(bound, role);
  if (column === undefined) return BLANK;
  const { index } = column;
  const { words, guarded } = column.column;
  if (guarded) return (row) => unguard((row.cells[index] ?? "").trim());
  if (words === undefined) return (row) => (row.cells[index] ?? "").trim();
  const meaning = new Map(Object.entries(words).map(([word, means]) => [word.toLowerCase(), means]));
  return (row) => {
    const text = (row.cells[index] ?? "").trim();
    return meaning.get(text.toLowerCase()) ?? text;
  };
}

/** Reads a value: a role, a fixed text, or several roles with a blank between. */
export function readValue(bound: Bound, value: Value | undefined): CellReader {
  if (value === undefined) return BLANK;
  if (typeof value === "string") return readRole(bound, value);
  if (!Array.isArray(value)) {
    const { fixed } = value;
    return () => fixed;
  }
  const readers = value.flatMap((role) => (bound.columns.has(role) ? [readRole(bound, role)] : []));
  return (row) =>
    readers
      .map((read) => read(row))
      .filter((text) => text !== "")
      .join(" ");
}

/** The roles a value is made of. */
export function rolesOf(value: Value): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value : [];
}

/** The texts of a JSON array; any other text is one by itself. */
function parseTexts(text: string): readonly string[] {
  try {
    const texts: unknown = JSON.parse(text);
    if (Array.isArray(texts))
      return texts.filter((one): one is string => typeof one === "string" && one !== "");
  } catch {
    return [text];
  }
  return [text];
}

/** True when the value is fixed or at least one of its columns is in the file. */
export function isThere(bound: Bound, value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === "string") return bound.columns.has(value);
  return Array.isArray(value) ? value.some((role) => bound.columns.has(role)) : true;
}

const PARTED = {
  list: /[;|\r\n]| ::: /,
  labelled: /[;|\r\n]| ::: /,
  lines: /[\r\n]+/,
  numbered: /\(\d{1,2}\)|[\r\n|]+/,
};

/** The several values of one cell, by the rule of its column. */
export function splitCell(text: string, column: BoundColumn | undefined): readonly string[] {
  if (text === "") return [];
  const split = column?.column.split;
  if (split === undefined) return [text];
  if (split === "json") return parseTexts(text);
  return text
    .split(PARTED[split])
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
