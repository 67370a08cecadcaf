import type { Flaw } from "#model/identifiers/parsed.ts";
import type { Row } from "./read-table.ts";

const HIDDEN = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/u;
const MAX_NAME = 500;

/** What is noteworthy of a header as such: names that cannot be read as they stand, and names that stand twice. */
export function headerFlaws(header: readonly string[]): { readonly column: string; readonly flaw: Flaw }[] {
  const seen = new Set<string>();
  return header.flatMap((name, index) => {
    const column = `#${index + 1}`;
    const flaws: { column: string; flaw: Flaw }[] = [];
    if (HIDDEN.test(name)) {
      const message = "holds hidden characters; they are left out when columns are matched";
      flaws.push({ column, flaw: { reason: "bad-header", message } });
    } else if (name.length > MAX_NAME) {
      const message = `is no name of a column: it has ${name.length} characters`;
      flaws.push({ column, flaw: { reason: "bad-header", message } });
    }
    if (name.trim() !== "" && seen.has(name)) {
      const message = "heads a second column; the first is read unless --map states otherwise";
      flaws.push({ column, flaw: { reason: "duplicate-header", message } });
    }
    seen.add(name);
    return flaws;
  });
}

/** Looks, row by row, for values under a column that has no name; says each such column once. */
export function unnamedColumns(
  header: readonly string[],
): (row: Row) => { readonly column: string; readonly value: string; readonly flaw: Flaw }[] {
  const blank = header.flatMap((name, index) => (name.trim() === "" ? [index] : []));
  let open = blank;
  return ({ cells }) => {
    if (open.length === 0) return [];
    const filled = open.filter((index) => /\S/.test(cells[index] ?? ""));
    if (filled.length > 0) open = open.filter((index) => !filled.includes(index));
    const message = "stands in a column without a name, which is not read";
    return filled.map((index) => ({
      column: `#${index + 1}`,
      value: cells[index] ?? "",
      flaw: { reason: "empty-header", message },
    }));
  };
}
