import { counted } from "./counted.ts";
import { type Curve, pointAt } from "./curve.ts";
import type { Box, Point } from "./drawing.ts";
import { type Occupancy, holds, occupancy, shared } from "./occupancy.ts";
import type { PlacedEntity } from "./place.ts";
import { type RoutedStrand, captionBox, symbolBox } from "./route-strands.ts";
import type { ShapedText, TextShaper } from "./shape-text.ts";
import { type Strand, numbersOf } from "./strands.ts";
import { type Say, sayIn } from "./words/say.ts";

/** The exhibit numbers of a strand and, where there is room, its words; `box` is the plate they stand on. */
export type StrandLabel = {
  readonly numbers: ShapedText;
  readonly words: ShapedText | undefined;
  readonly size: number;
  readonly box: Box;
};

/** What a label must keep off: symbols, captions and arrow heads, other labels, other lines. */
type Taken = {
  readonly solid: Occupancy<Box>;
  readonly labels: Occupancy<{ at: number; box: Box }>;
  readonly lines: Occupancy<{ at: number; point: Point }>;
};

const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.31, 0.69, 0.24, 0.76, 0.17, 0.83] as const;
const SHIFTS = [0, 1, -1] as const;
const SAMPLES = 24;
const FREE = 0.02;
const MOST_HIDDEN = 0.65;
const MOST_WITH_KIND = 40;
const MOST_WITH_WORDS = 100;

/**
 * A label for every strand, in the same order: on its line, or touching it, clear of symbols, captions and other
 * labels where there is room; shortest lines choose first. Then words join the numbers that still have room: the kind
 * on a chart of few links, what is stated and how many records on one of more, none on a crowded one. `cuts` are where the
 * drawing is cut into sheets.
 */
export function labelStrands(
  shaper: TextShaper,
  routed: readonly RoutedStrand[],
  placed: readonly PlacedEntity[],
  { cuts = [], say = sayIn("en") }: { cuts?: readonly Box[]; say?: Say } = {},
): StrandLabel[] {
  const size = (placed[0]?.size ?? 8) * 0.8;
  const taken: Taken = {
    solid: occupancy(size * 4),
    labels: occupancy(size * 4),
    lines: occupancy(size * 4),
  };
  for (const one of placed) for (const box of [captionBox(one), symbolBox(one)]) taken.solid.add(box, box);
  for (const cut of cuts) taken.solid.add(cut, cut);
  for (const { curve } of routed) {
    const head = {
      x: curve.to.x - size * 0.6,
      y: curve.to.y - size * 0.6,
      width: size * 1.2,
      height: size * 1.2,
    };
    taken.solid.add(head, head);
  }
  for (const [at, { curve }] of routed.entries()) {
    for (let i = 0; i < SAMPLES; i += 1) {
      const point = pointAt(curve, i / (SAMPLES - 1));
      taken.lines.add({ ...point, width: 0, height: 0 }, { at, point });
    }
  }
  const order = routed
    .map((_, at) => at)
    .toSorted((a, b) => lengthOf(routed[a]) - lengthOf(routed[b]) || a - b);
  const chosen = new Map<number, StrandLabel>();
  for (const at of order) {
    const { strand, curve } = routed[at] as RoutedStrand;
    const numbers = shaper.shape(numbersOf(strand), "strong");
    const { box } = bestSpot(curve, (numbers.width + 0.3) * size, size, at, taken, SHIFTS);
    chosen.set(at, { numbers, words: undefined, size, box });
    taken.labels.add(box, { at, box });
  }
  return routed.map(({ strand, curve }, at) => {
    const label = chosen.get(at) as StrandLabel;
    const text = routed.length > MOST_WITH_WORDS ? "" : wordsOf(strand, routed.length <= MOST_WITH_KIND, say);
    if (text === "") return label;
    const words = shaper.shape(text);
    const spot = bestSpot(curve, (label.numbers.width + words.width + 0.6) * size, size, at, taken, [0]);
    if (spot.blocked > FREE || hidden(curve, spot.box) > MOST_HIDDEN) return label;
    taken.labels.add(spot.box, { at, box: spot.box });
    return { ...label, words, box: spot.box };
  });
}

function bestSpot(
  curve: Curve,
  width: number,
  size: number,
  at: number,
  taken: Taken,
  shifts: readonly number[],
): { box: Box; blocked: number } {
  let best = { box: { x: 0, y: 0, width: 0, height: 0 }, blocked: 0, cost: Number.POSITIVE_INFINITY };
  for (const t of PLACES) {
    const middle = pointAt(curve, t);
    const [before, after] = [pointAt(curve, t - 0.01), pointAt(curve, t + 0.01)];
    const apart = Math.max(Math.hypot(after.x - before.x, after.y - before.y), 1e-6);
    const normal = { x: (before.y - after.y) / apart, y: (after.x - before.x) / apart };
    const aside = (Math.abs(normal.x) * width + Math.abs(normal.y) * size * 1.2) / 2;
    for (const shift of shifts) {
      const box = {
        x: middle.x + normal.x * shift * aside - width / 2,
        y: middle.y + normal.y * shift * aside - size * 0.6,
        width,
        height: size * 1.2,
      };
      const blocked = blockedPart(box, at, taken);
      const cost =
        blocked * 12 + linesBeneath(box, at, taken) + Math.abs(t - 0.5) * 3 + Math.abs(shift) * 1.5;
      if (cost < best.cost - 1e-9) best = { box, blocked, cost };
    }
  }
  return best;
}

/** The part of the line that a box in its middle hides. */
function hidden({ from, to }: Curve, { width, height }: Box): number {
  return Math.min(width / Math.abs(to.x - from.x), height / Math.abs(to.y - from.y));
}

/** How much of the box symbols, captions and other labels cover, as parts of it. */
function blockedPart(box: Box, at: number, { solid, labels }: Taken): number {
  let covered = 0;
  for (const other of solid.near(box)) covered += shared(box, other) * 1.5;
  for (const other of labels.near(box)) if (other.at !== at) covered += shared(box, other.box);
  return covered / (box.width * box.height);
}

function linesBeneath(box: Box, at: number, { lines }: Taken): number {
  const beneath = new Set<number>();
  for (const line of lines.near(box)) if (line.at !== at && holds(box, line.point)) beneath.add(line.at);
  return beneath.size;
}

function lengthOf(routed: RoutedStrand | undefined): number {
  if (routed === undefined) return 0;
  const { from, to } = routed.curve;
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** "called ×14", "owns (51 %)": the kind if asked for, what is stated of the whole link, how many records. */
function wordsOf(strand: Strand, kind: boolean, { words }: Say): string {
  return [
    ...(kind ? [words.links[strand.kind]] : []),
    ...(strand.detail.length === 0 ? [] : [`(${strand.detail.join(", ")})`]),
    ...(strand.count > 1 ? [`×${counted(strand.count)}`] : []),
  ].join(" ");
}
