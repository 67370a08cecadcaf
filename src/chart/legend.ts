import type { Graph } from "#model/graph.ts";
import { KIND_LOOKS, PROTECTED_LOOK } from "#model/kind-looks.ts";
import { ENTITY_KINDS, LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { LINK_LOOKS } from "#model/link-looks.ts";
import { isProtected } from "#model/standing.ts";
import { KIND_WORDS, LINK_WORDS, counted } from "./chart-words.ts";
import { bentCurve } from "./curve.ts";
import { drawMarks, drawSymbol } from "./draw-entity.ts";
import { drawLine, isDirected, lineWidth } from "./draw-strand.ts";
import { INK, type Item, textItem } from "./drawing.ts";
import { isMarked } from "./measure-entity.ts";
import type { TextShaper } from "./shape-text.ts";
import type { Strand } from "./strands.ts";

type Entry = {
  readonly width: number;
  readonly sign: (x: number, y: number) => Item[];
  readonly words: string;
  readonly letter?: { readonly text: string; readonly color: string };
};
export type Legend = { readonly height: number; readonly draw: (x: number, y: number) => Item[] };

const SIZE = 7;
const ROW = 12.5;
const HEADING = 44;
const LINE = 22;
const LETTER_GAP = 0.45;

/** What the signs of this chart mean: only kinds, links and marks that are on it, in rows no wider than `width`. */
export function legendOf(
  shaper: TextShaper,
  graph: Graph,
  strands: readonly Strand[],
  width: number,
): Legend {
  const rows = [
    { heading: "Entities", entries: entityEntries(graph) },
    { heading: "Links", entries: linkEntries(graph, strands) },
    { heading: "Signs", entries: [...markEntries(shaper, graph), ...lineEntries(strands)] },
  ].filter(({ entries }) => entries.length > 0);
  const placed = rows.flatMap(({ heading, entries }) => flow(shaper, heading, entries, width));
  return {
    height: placed.length * ROW,
    draw: (x, y) =>
      placed.flatMap(({ heading, entries }, row) => {
        const middle = y + row * ROW + ROW / 2;
        const baseline = middle + SIZE * 0.357;
        return [
          ...(heading === ""
            ? []
            : [textItem(shaper, heading, x, baseline, { size: SIZE, color: INK.quiet })]),
          ...entries.flatMap(({ entry, left }) => [
            ...entry.sign(x + left, middle),
            ...drawWords(shaper, entry, x + left + entry.width + 4, baseline),
          ]),
        ];
      }),
  };
}

function flow(
  shaper: TextShaper,
  heading: string,
  entries: readonly Entry[],
  width: number,
): { heading: string; entries: { entry: Entry; left: number }[] }[] {
  const rows = [{ heading, entries: [] as { entry: Entry; left: number }[] }];
  let left = HEADING;
  for (const entry of entries) {
    const takes = entry.width + 4 + wordsWidth(shaper, entry);
    if (left > HEADING && left + takes > width) {
      rows.push({ heading: "", entries: [] });
      left = HEADING;
    }
    rows.at(-1)?.entries.push({ entry, left });
    left += takes + 14;
  }
  return rows;
}

function wordsWidth(shaper: TextShaper, { words, letter }: Entry): number {
  const first = letter === undefined ? 0 : shaper.shape(letter.text, "strong").width + LETTER_GAP;
  return (first + shaper.shape(words).width) * SIZE;
}

function drawWords(shaper: TextShaper, { words, letter }: Entry, x: number, y: number): Item[] {
  if (letter === undefined) return [textItem(shaper, words, x, y, { size: SIZE })];
  const gap = (shaper.shape(letter.text, "strong").width + LETTER_GAP) * SIZE;
  return [
    textItem(shaper, letter.text, x, y, { size: SIZE, color: letter.color, weight: "strong" }),
    textItem(shaper, words, x + gap, y, { size: SIZE }),
  ];
}

function entityEntries({ entities }: Graph): Entry[] {
  return ENTITY_KINDS.flatMap((kind): Entry[] => {
    const count = entities.filter((entity) => entity.kind === kind && !isProtected(entity.standing)).length;
    if (count === 0) return [];
    const words = `${KIND_WORDS[kind][count === 1 ? 0 : 1]} ${counted(count)}`;
    return [{ width: 9, words, sign: (x, y) => drawSymbol(KIND_LOOKS[kind], x + 4.5, y, 4.5) }];
  });
}

function linkEntries({ links }: Graph, strands: readonly Strand[]): Entry[] {
  return LINK_KINDS.flatMap((kind): Entry[] => {
    if (!strands.some((strand) => strand.kind === kind)) return [];
    const count = links.filter((link) => link.kind === kind).length;
    const words = `${LINK_WORDS[kind]} ${counted(count)}`;
    const letter = { text: LINK_LOOKS[kind].letter, color: LINK_LOOKS[kind].color };
    return [{ width: LINE, words, letter, sign: (x, y) => sampleLine(x, y, kind, 1, false) }];
  });
}

function markEntries(shaper: TextShaper, { entities }: Graph): Entry[] {
  const circle = (x: number, y: number, standing: { wanted: boolean; sanctioned: boolean }): Item[] => [
    ...drawSymbol({ ...PROTECTED_LOOK, fill: "#ffffff" }, x + 5.5, y + 1, 4),
    ...drawMarks(shaper, standing, x + 5.5, y + 1, 4, 5),
  ];
  const marked = entities.filter(isMarked);
  const veiled = entities.filter((entity) => isProtected(entity.standing)).length;
  const wanted = marked.filter((entity) => entity.standing.wanted).length;
  const sanctioned = marked.filter((entity) => entity.standing.sanctioned).length;
  return [
    ...(wanted === 0
      ? []
      : [
          {
            width: 13,
            words: `on a wanted list ${counted(wanted)}`,
            sign: (x: number, y: number) => circle(x, y, { wanted: true, sanctioned: false }),
          },
        ]),
    ...(sanctioned === 0
      ? []
      : [
          {
            width: 13,
            words: `on a sanctions list ${counted(sanctioned)}`,
            sign: (x: number, y: number) => circle(x, y, { wanted: false, sanctioned: true }),
          },
        ]),
    ...(veiled === 0
      ? []
      : [
          {
            width: 9,
            words: `protected person, name withheld ${counted(veiled)}`,
            sign: (x: number, y: number) => drawSymbol(PROTECTED_LOOK, x + 4.5, y, 4.5),
          },
        ]),
  ];
}

function lineEntries(strands: readonly Strand[]): Entry[] {
  const most = Math.max(0, ...strands.map((strand) => strand.count));
  return [
    ...(strands.some((strand) => strand.single)
      ? [{ width: LINE, words: "one device, exhibit or file states it", sign: sample("holds", 1, true) }]
      : []),
    ...(strands.some((strand) => !strand.single)
      ? [{ width: LINE, words: "several state it", sign: sample("holds", 1, false) }]
      : []),
    ...(most > 1
      ? [
          {
            width: LINE,
            words: `the wider, the more records (${counted(most)} at most)`,
            sign: sample("holds", most, false),
          },
        ]
      : []),
    ...(strands.some((strand) => !isDirected(strand))
      ? [{ width: LINE, words: "stated without direction", sign: sample("associated_with", 1, false) }]
      : []),
  ];
}

function sample(kind: LinkKind, count: number, dashed: boolean): Entry["sign"] {
  return (x, y) => sampleLine(x, y, kind, count, dashed);
}

function sampleLine(x: number, y: number, kind: LinkKind, count: number, dashed: boolean): Item[] {
  const curve = bentCurve({ x, y }, { x: x + LINE, y }, 0);
  return drawLine(curve, LINK_LOOKS[kind].color, lineWidth(count) * 0.85, dashed, isDirected({ kind }), 0.85);
}
