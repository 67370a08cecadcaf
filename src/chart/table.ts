import { INK, type Item, boxPath, linePath, part, placeText } from "./drawing.ts";
import type { ShapedText, TextShaper, Weight } from "./shape-text.ts";
import { wrapText } from "./wrap-text.ts";

/** A column of a table: its heading, its share of the width and how its text is set. */
export type Column = {
  readonly heading: string;
  readonly share: number;
  readonly align?: "left" | "right";
  readonly weight?: Weight;
  readonly even?: boolean;
};

/** A cell is paragraphs: the first in full ink, what follows in quiet ink unless the column is `even`. */
export type Cell = readonly string[];

export type TablePart = { readonly height: number; readonly draw: (top: number) => Item[] };

type PlacedColumn = Column & { readonly x: number; readonly room: number };
type CellLine = { readonly line: ShapedText; readonly color: string };

const SIZE = 7;
const LINE = 9.1;
const PAD = 2.6;
const GUTTER = 7;
const MOST_LINES = 36;

/** Rows as parts that a page can stack: the heading, which every page repeats, and one part a row. */
export function tableParts(
  shaper: TextShaper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  left: number,
  width: number,
): { heading: TablePart; rows: TablePart[] } {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  let x = left;
  const set = columns.map((column): PlacedColumn => {
    const room = (column.share / shares) * width;
    const placed = { ...column, x, room: room - GUTTER };
    x += room;
    return placed;
  });
  const headings = set.map(({ heading, room }) =>
    wrapText(shaper, heading, room / SIZE).map((line) => ({ line, color: INK.quiet })),
  );
  const height = Math.max(...headings.map((lines) => lines.length)) * LINE + PAD * 2;
  const heading: TablePart = {
    height,
    draw: (top) => [
      part("row", [
        { type: "path", d: boxPath({ x: left, y: top, width, height }), ink: { fill: INK.band } },
        ...set.map((column, i) => part("head", setLines(headings[i] ?? [], column, top))),
      ]),
    ],
  };
  return { heading, rows: rows.flatMap((cells) => rowParts(shaper, set, cells, left, width)) };
}

/** One part, or several when the row is longer than a good part of a page. */
function rowParts(
  shaper: TextShaper,
  columns: readonly PlacedColumn[],
  cells: readonly Cell[],
  left: number,
  width: number,
): TablePart[] {
  const shaped = columns.map(({ room, weight, even = false }, i) =>
    (cells[i] ?? []).flatMap((paragraph, p) =>
      wrapText(shaper, paragraph, room / SIZE, undefined, p === 0 ? weight : "regular").map((line) => ({
        line,
        color: p === 0 || even ? INK.text : INK.quiet,
      })),
    ),
  );
  const longest = Math.max(1, ...shaped.map((cell) => cell.length));
  return Array.from({ length: Math.ceil(longest / MOST_LINES) }, (_, at): TablePart => {
    const cut = shaped.map((cell) => cell.slice(at * MOST_LINES, (at + 1) * MOST_LINES));
    const height = Math.max(1, ...cut.map((cell) => cell.length)) * LINE + PAD * 2;
    const ends = (at + 1) * MOST_LINES >= longest;
    return {
      height,
      draw: (top) => [
        part("row", [
          ...columns.map((column, i) => part("cell", setLines(cut[i] ?? [], column, top))),
          ...(ends ? [hairline(left, top + height, width)] : []),
        ]),
      ],
    };
  });
}

function hairline(x: number, y: number, width: number): Item {
  return { type: "path", d: linePath(x, y, x + width, y), ink: { stroke: INK.hairline, width: 0.35 } };
}

function setLines(
  lines: readonly CellLine[],
  { x, room, align = "left" }: PlacedColumn,
  top: number,
): Item[] {
  const at = align === "right" ? x + room : x;
  return lines.map(({ line, color }, i) =>
    placeText(line, at, top + PAD + i * LINE + SIZE * 0.98, { size: SIZE, align, color }),
  );
}
