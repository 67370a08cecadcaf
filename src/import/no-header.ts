import type { Need } from "#model/import-report.ts";
import type { Row } from "./read-table.ts";

/** A number of some length, an address of a wallet, a date, a time, a decimal: what no column is called. */
const VALUE =
  /^[+'"(]*\d[\d\s().+-]{4,}$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^\d{1,2}:\d{2}|^-?\d+[.,]\d+$|^0x[0-9a-f]{8,}|^[^\s@]+@[^\s@]+$/i;

/** True when a row holds values where a header would hold names: at least half of its filled cells, and not fewer than two. */
export function holdsValues({ cells }: Pick<Row, "cells">): boolean {
  const filled = cells.filter((cell) => /\S/.test(cell));
  const values = filled.filter((cell) => VALUE.test(cell.trim()));
  return values.length >= 2 && values.length * 2 >= filled.length;
}

/** The names of columns in a file that has none: `#1`, `#2` …, as many as most rows have cells. */
export function numberedHeader(rows: readonly Row[]): string[] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [[width] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return Array.from({ length: width }, (_, index) => `#${index + 1}`);
}

/** What a person must state of a file whose first row is one of values. */
export function noHeaderNeed(line: number): Need {
  return {
    reason: "no-header",
    option: "--header-line",
    candidates: ["0", String(line)],
    message:
      "The first row holds values, not names of columns. State that there is no header (0) and the columns with --kind and --map ROLE=#INDEX, or the line of the header.",
  };
}

/** What a person must state when two delimiters part the rows equally well. */
export function delimiterNeed(delimiters: readonly string[]): Need {
  return {
    reason: "delimiter",
    option: "--delimiter",
    candidates: [...delimiters],
    message: "The rows can be parted in more than one way. State what separates the cells.",
  };
}
