import { LINK_LOOKS } from "#model/link-looks.ts";
import { pointAt } from "./curve.ts";
import { type Box, type Item, type Point, boxPath, placeText } from "./drawing.ts";
import type { RoutedStrand } from "./route-strands.ts";
import { sheetAt, sheetsOf } from "./set-out.ts";
import type { ShapedText, TextShaper } from "./shape-text.ts";
import { spreadOut } from "./spread-out.ts";
import { numbersOf } from "./strands.ts";
import type { Say } from "./words/say.ts";

type Mark = {
  readonly sheet: number;
  readonly side: "left" | "right" | "top" | "bottom";
  readonly at: Point;
  readonly shaped: ShapedText;
  readonly color: string;
};

const STEPS = 240;
const SIZE = 5.5;

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
    const words = (page: number): ShapedText =>
      shaper.shape(
        say.text("continuesOn", { numbers: numbersOf(strand), page: say.text("page", { n: page + 1 }) }),
      );
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

/** The marks of one edge in a row along it, apart from one another where there is room. */
function drawSide(marks: readonly Mark[], sheet: Box, side: Mark["side"]): Item[] {
  const upright = side === "left" || side === "right";
  const sorted = marks.toSorted((a, b) => (upright ? a.at.y - b.at.y : a.at.x - b.at.x));
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
      top: sheet.y + SIZE * 0.7,
      bottom: sheet.y + sheet.height - SIZE * 0.7,
    }[side];
    const plate = { x: left - 0.6, y: middle - SIZE * 0.6, width: width + 1.2, height: SIZE * 1.2 };
    return [
      { type: "path" as const, d: boxPath(plate), ink: { fill: "#ffffff" } },
      placeText(mark.shaped, left, middle + SIZE * 0.357, { size: SIZE, color: mark.color }),
    ];
  });
}
