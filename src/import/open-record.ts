import type { Flaw } from "#model/identifiers/parsed.ts";
import type { Row } from "./read-table.ts";
import type { TextLine } from "./record-format.ts";

/** Gathers the lines of one record: where it stands, its exact text, its first flaw. */
export type OpenRecord = {
  readonly add: (line: TextLine) => void;
  readonly isOpen: () => boolean;
  /** The row of the lines gathered so far, which are then let go. */
  readonly close: (cells: readonly string[], flaw?: Flaw) => Row;
};

/** A record over this many characters is given back as too large instead of being kept in memory. */
const MAX_RECORD = 4 * 1024 * 1024;
const KEPT = 64 * 1024;

/** No record yet: the first line that is added opens one. */
export function openRecord(): OpenRecord {
  let lines: string[] = [];
  let length = 0;
  let first = 0;
  let last = 0;
  let lastEnd = 0;
  let found: Flaw | undefined;
  return {
    add({ line, text, end, flaw }) {
      if (first === 0) first = line;
      last = line;
      lastEnd = end.length;
      length += text.length + end.length;
      found ??= flaw;
      if (length <= MAX_RECORD) lines.push(text, end);
      else
        found ??= {
          reason: "field-too-large",
          message: `The record is longer than ${MAX_RECORD} characters.`,
        };
    },
    isOpen: () => first > 0,
    close(cells, flaw) {
      const whole = lines.join("");
      const raw = length > MAX_RECORD ? whole.slice(0, KEPT) : whole.slice(0, whole.length - lastEnd);
      const wrong = found ?? flaw;
      const row = { cells, line: first, endLine: last, raw, ...(wrong === undefined ? {} : { flaw: wrong }) };
      lines = [];
      [length, first, last, lastEnd, found] = [0, 0, 0, 0, undefined];
      return row;
    },
  };
}
