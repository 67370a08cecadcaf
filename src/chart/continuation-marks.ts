import { LINK_LOOKS } from "#model/link-looks.ts";
import { pointAt } from "./curve.ts";
import { type Box, type Item, type Point, boxPath, placeText } from "./drawing.ts";
import type { RoutedStrand } from "./route-strands.ts";
import { sheetAt, sheetsOf } from "./set-out.ts";
import type { ShapedText, TextShaper } from "./shape-text.ts";
import { spreadOut } from "./spread-out.ts";
import { type Strand, numbersOf } from "./strands.ts";
import type { Say } from "./words/say.ts";

type Mark = {
  readonly sheet: number;
  readonly side: "left" | "right" | "top" | "bottom";
  readonly at: Point;
  readonly shaped: ShapedText;
  readonly color: string;
};

const STEPS = 240;
const SIZE = 6;
/** Marks at a level edge stand in no more rows than have room there (`LEVEL_ROOM`). */
const MOST_ROWS = 3;
export const LEVEL_ROOM = MOST_ROWS * SIZE * 1.2 + 2;
/** No more of a sheet's width than this goes to the marks of one edge. */
const MOST_SHARE = 1 / 6;

/** How wide the marks at an upright edge may be, in points: entities and labels keep away from it by so much. */
export function markRoom(
  shaper: TextShaper,
  say: Say,
  strands: readonly Strand[],
  sheets: number,
  width: number,
): number {
  const widest = strands.reduce(
    (most, strand) => Math.max(most, markWords(shaper, say, strand, sheets).width * SIZE),
    0,
  );
  return Math.min(widest + 6, width * MOST_SHARE);
}

function markWords(shaper: TextShaper, say: Say, strand: Strand, page: number): ShapedText {
  const numbers = numbersOf(strand);
  return shaper.shape(say.text("continuesOn", { numbers, page: say.text("page", { n: page }) }));
}

/**
 * What stands where a line leaves its sheet: its exhibit numbers and the page it goes on to, on both sides of the edge; for
 * every sheet its own marks, in coordinates of the whole drawing. Page n holds sheet n.
 */
export function continuationMarks(
  shaper: TextShaper,
  say: Say,
  routed: readonly RoutedStrand[],
  area: Box,
  across: number,
  down: number,
): Item[][] {
  const marks = routed.flatMap((one) => crossings(shaper, say, one, area, across, down));
  return sheetsOf(area, across, down).map((sheet, number) =>
    (["left", "right", "top", "bottom"] as const).flatMap((side) => {
      const own = marks.filter((mark) => mark.sheet === number && mark.side === side);
      return drawSide(own, sheet, side);
    }),
  );
}

/** Where the line passes from one sheet to the next: a mark on either side. */
function crossings(
  shaper: TextShaper,
  say: Say,
  { strand, curve }: RoutedStrand,
  area: Box,
  across: number,
  down: number,
): Mark[] {
  const found: Mark[] = [];
  let before = sheetAt(curve.from, area, across, down);
  for (let step = 1; step <= STEPS; step += 1) {
    const at = pointAt(curve, step / STEPS);
    const now = sheetAt(at, area, across, down);
    if (now === before) continue;
    const [columns, rows] = [
      (now % across) - (before % across),
      Math.floor(now / across) - Math.floor(before / across),
    ];
    const color = LINK_LOOKS[strand.kind].color;
    const words = (sheet: number): ShapedText => markWords(shaper, say, strand, sheet + 1);
    const [leaves, enters] = sides(columns, rows);
    found.push(
      { sheet: before, side: leaves, at, shaped: words(now), color },
      { sheet: now, side: enters, at, shaped: words(before), color },
    );
    before = now;
  }
  return found;
}

function sides(columns: number, rows: number): [Mark["side"], Mark["side"]] {
  if (columns > 0) return ["right", "left"];
  if (columns < 0) return ["left", "right"];
  return rows > 0 ? ["bottom", "top"] : ["top", "bottom"];
}

/** The marks of one edge along it, apart from one another where there is room; at a level edge in as many rows as they need. */
function drawSide(marks: readonly Mark[], sheet: Box, side: Mark["side"]): Item[] {
  const upright = side === "left" || side === "right";
  const sorted = marks.toSorted((a, b) => (upright ? a.at.y - b.at.y : a.at.x - b.at.x));
  if (upright) return drawRow(sorted, sheet, side, 0);
  const wide = sorted.reduce((sum, { shaped }) => sum + shaped.width * SIZE + 4, 0);
  const rows = Math.min(MOST_ROWS, Math.ceil(wide / (sheet.width * 0.9)));
  return Array.from({ length: rows }, (_, row) => {
    const own = sorted.filter((__, i) => i % rows === row);
    return drawRow(own, sheet, side, row);
  }).flat();
}

function drawRow(sorted: readonly Mark[], sheet: Box, side: Mark["side"], row: number): Item[] {
  const upright = side === "left" || side === "right";
  const half = ({ shaped }: Mark): number => (upright ? SIZE * 0.62 : (shaped.width * SIZE) / 2 + 1);
  const stops = sorted.map((mark) => ({ at: upright ? mark.at.y : mark.at.x, half: half(mark) }));
  const [from, to] = upright ? [sheet.y, sheet.y + sheet.height] : [sheet.x, sheet.x + sheet.width];
  const spread = spreadOut(stops, from, to, 0.2) ?? stops.map(({ at }) => at);
  return sorted.flatMap((mark, i) => {
    const along = spread[i] ?? 0;
    const width = mark.shaped.width * SIZE;
    const left = {
      left: sheet.x + 1,
      right: sheet.x + sheet.width - width - 1,
      top: along - width / 2,
      bottom: along - width / 2,
    }[side];
    const middle = {
      left: along,
      right: along,
      top: sheet.y + SIZE * (0.7 + row * 1.2),
      bottom: sheet.y + sheet.height - SIZE * (0.7 + row * 1.2),
    }[side];
    const plate = { x: left - 0.6, y: middle - SIZE * 0.6, width: width + 1.2, height: SIZE * 1.2 };
    return [
      { type: "path" as const, d: boxPath(plate), ink: { fill: "#ffffff" } },
      placeText(mark.shaped, left, middle + SIZE * 0.357, { size: SIZE, color: mark.color }),
    ];
  });
}
