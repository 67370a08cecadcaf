import type { EntityId } from "#model/graph.ts";
import { LINK_LOOKS } from "#model/link-looks.ts";
import { type Curve, curvePath, partOf } from "./curve.ts";
import { INK, type Item, boxPath, fixed, placeText } from "./drawing.ts";
import type { StrandLabel } from "./label-strands.ts";
import type { RoutedStrand } from "./route-strands.ts";
import { type Strand, numbersOf } from "./strands.ts";
import type { Say } from "./words/say.ts";

/** A strand as a group: line, arrow and label; `scale` is 1 where type is 8 points. */
export function drawStrand(
  { strand, curve }: RoutedStrand,
  captions: ReadonlyMap<EntityId, string>,
  scale: number,
  say: Say,
): Item {
  const color = LINK_LOOKS[strand.kind].color;
  return {
    type: "group",
    label: describe(strand, captions, say),
    exhibits: strand.numbers,
    items: drawLine(curve, color, lineWidth(strand.count) * scale, strand.single, isDirected(strand), scale),
  };
}

/** A line as the chart draws it, for the legend too: dashed when one source states it, an arrow head at its end. */
export function drawLine(
  curve: Curve,
  color: string,
  width: number,
  dashed: boolean,
  arrow: boolean,
  scale: number,
): Item[] {
  const long = Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y);
  const head = arrow ? Math.min(4.2 * scale + width * 1.5, long) : 0;
  const stem = arrow && long > 0 ? partOf(curve, 0, Math.max(0, 1 - (head * 0.8) / long)) : curve;
  return [
    {
      type: "path",
      d: curvePath(stem),
      ink: { stroke: color, width, ...(dashed && { dash: [4.5 * scale, 1.6 * scale] as const }) },
    },
    ...(arrow ? [arrowHead(curve, color, head)] : []),
  ];
}

/** The plate with the exhibit numbers in the colour of the link and, in quiet type, its words. */
export function drawLabel({ strand }: RoutedStrand, { numbers, words, size, box }: StrandLabel): Item[] {
  const baseline = box.y + box.height / 2 + size * 0.357;
  const left = box.x + size * 0.15;
  return [
    { type: "path", d: boxPath(box), ink: { fill: "#ffffff" } },
    placeText(numbers, left, baseline, { size, color: LINK_LOOKS[strand.kind].color }),
    ...(words === undefined
      ? []
      : [placeText(words, left + (numbers.width + 0.3) * size, baseline, { size, color: INK.quiet })]),
  ];
}

/** Width of the line of a number of records, in points: one 0.7, ten 1.2, a thousand 2.2. */
export function lineWidth(count: number): number {
  return Math.min(0.7 + 0.5 * Math.log10(count), 2.8);
}

/** An association is stated without direction; every other link runs from one to the other. */
export function isDirected({ kind }: { kind: Strand["kind"] }): boolean {
  return kind !== "associated_with";
}

function arrowHead({ bend, to }: Curve, color: string, length: number): Item {
  const apart = Math.max(Math.hypot(to.x - bend.x, to.y - bend.y), 1e-6);
  const [dx, dy] = [(to.x - bend.x) / apart, (to.y - bend.y) / apart];
  const corner = (side: number): string =>
    `${fixed(to.x - dx * length - dy * side * length * 0.36)} ${fixed(to.y - dy * length + dx * side * length * 0.36)}`;
  return {
    type: "path",
    d: `M ${fixed(to.x)} ${fixed(to.y)} L ${corner(1)} L ${corner(-1)} Z`,
    ink: { fill: color },
  };
}

function describe(strand: Strand, captions: ReadonlyMap<EntityId, string>, say: Say): string {
  const ends = `${captions.get(strand.from)} ${say.words.links[strand.kind]} ${captions.get(strand.to)}`;
  const sources = say.text(strand.single ? "oneSource" : "severalSources");
  return `${numbersOf(strand)}: ${ends}, ${say.records(strand.count)}, ${sources}`;
}
