import { LINK_WORDS, counted } from "./chart-words.ts";
import { pointAt } from "./curve.ts";
import type { Box, Point } from "./drawing.ts";
import type { PlacedEntity } from "./place.ts";
import { type RoutedStrand, captionBox, symbolRadius } from "./route-strands.ts";
import type { ShapedText, TextShaper } from "./shape-text.ts";
import { type Strand, numbersOf } from "./strands.ts";

/** The exhibit numbers of a strand and, where there is room, its words; `box` is the plate they stand on. */
export type StrandLabel = {
  readonly numbers: ShapedText;
  readonly words: ShapedText | undefined;
  readonly size: number;
  readonly box: Box;
};

const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.31, 0.69, 0.24, 0.76, 0.17, 0.83] as const;
const MOST_WITH_WORDS = 60;
const MOST_DETAIL = 24;

/**
 * A label for every strand, in the same order: on its line, clear of symbols, captions and other labels where
 * there is room. Words (what kind, how many records) are left to the exhibit list on a crowded chart.
 */
export function labelStrands(
  shaper: TextShaper,
  routed: readonly RoutedStrand[],
  placed: readonly PlacedEntity[],
): StrandLabel[] {
  const size = (placed[0]?.size ?? 8) * 0.8;
  const solid = placed.flatMap((one) => [captionBox(one), around(one, symbolRadius(one))]);
  const lines = routed.map(({ curve }) => Array.from({ length: 24 }, (_, i) => pointAt(curve, i / 23)));
  const taken: Box[] = [];
  return routed.map(({ strand, curve }, at) => {
    const numbers = shaper.shape(numbersOf(strand), "strong");
    const spoken = routed.length > MOST_WITH_WORDS ? undefined : shaper.shape(wordsOf(strand));
    const options = [...(spoken === undefined ? [] : [spoken]), undefined].map((words) => {
      const width = (numbers.width + (words === undefined ? 0 : words.width + 0.3) + 0.3) * size;
      const best = PLACES.map((t) => {
        const middle = pointAt(curve, t);
        const box = { x: middle.x - width / 2, y: middle.y - size * 0.6, width, height: size * 1.2 };
        const blocked = overlap(box, solid) * 3 + overlap(box, taken) * 2;
        const beneath = lines.reduce(
          (n, line, i) => (i !== at && line.some((p) => within(box, p)) ? n + 1 : n),
          0,
        );
        return { box, blocked, cost: blocked * 4 + beneath + Math.abs(t - 0.5) * 3 };
      }).reduce((one, other) => (other.cost < one.cost - 1e-9 ? other : one));
      return { words, ...best };
    });
    const chosen = options.find(({ blocked }) => blocked < 0.02) ?? options.at(-1);
    const box = chosen?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    taken.push(box);
    return { numbers, words: chosen?.words, size, box };
  });
}

/** "called ×14", "owns 50 %", "present at held at": the kind, what it states when that is short, how many records. */
function wordsOf(strand: Strand): string {
  const detail = strand.detail.join(", ");
  return [
    LINK_WORDS[strand.kind],
    ...(detail.length > 0 && detail.length <= MOST_DETAIL ? [`(${detail})`] : []),
    ...(strand.count > 1 ? [`×${counted(strand.count)}`] : []),
  ].join(" ");
}

/** The part of the box that others cover, summed. */
function overlap(box: Box, others: readonly Box[]): number {
  let covered = 0;
  for (const other of others) {
    const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
    const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
    if (width > 0 && height > 0) covered += width * height;
  }
  return covered / (box.width * box.height);
}

function around({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function within({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}
