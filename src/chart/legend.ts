import type { Graph } from "#model/graph.ts";
import { KIND_LOOKS, PROTECTED_LOOK } from "#model/kind-looks.ts";
import { ENTITY_KINDS, LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { LINK_LOOKS } from "#model/link-looks.ts";
import { isProtected } from "#model/standing.ts";
import { counted } from "./counted.ts";
import { bentCurve } from "./curve.ts";
import { drawMarks, drawSymbol } from "./draw-entity.ts";
import { drawLine, isDirected, lineWidth } from "./draw-strand.ts";
import { INK, type Item, textItem } from "./drawing.ts";
import { isMarked } from "./measure-entity.ts";
import type { Sheet } from "./page-frame.ts";
import type { TextShaper } from "./shape-text.ts";
import type { Strand } from "./strands.ts";
import type { Say } from "./words/say.ts";

type Entry = {
  readonly width: number;
  readonly sign: (x: number, y: number) => Item[];
  readonly words: string;
  readonly letter?: { readonly text: string; readonly color: string };
};
/** A sign made of letters that this chart uses, and what it means. */
export type Sign = { readonly sign: string; readonly means: "noteSign" | "factSign" | "continues" };
export type Legend = { readonly height: number; readonly draw: (x: number, y: number) => Item[] };

const SIZE = 7;
const ROW = 12.5;
const HEADING = 44;
const LINE = 22;
const LETTER_GAP = 0.45;

/** What the signs of this chart mean: only kinds, links and marks that are on it, in rows as wide as the content of the sheet. */
export function legendOf(
  { shaper, say, content }: Sheet,
  graph: Graph,
  strands: readonly Strand[],
  signs: readonly Sign[] = [],
): Legend {
  const entities = entityEntries(graph, say);
  const others = [
    ...markEntries(shaper, graph, say),
    ...lineEntries(strands, say),
    ...signs.map(({ sign, means }): Entry => textEntry(shaper, sign, say.text(means))),
  ];
  const rows = [
    { heading: say.text("entities"), entries: entities },
    { heading: say.text("links"), entries: linkEntries(graph, strands, say) },
    { heading: say.text("signs"), entries: others },
  ].filter(({ entries }) => entries.length > 0);
  const widest = Math.max(...rows.map(({ heading }) => shaper.shape(heading).width * SIZE));
  const first = Math.max(HEADING, widest + 10);
  const placed = rows.flatMap(({ heading, entries }) => flow(shaper, heading, entries, first, content.width));
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

function textEntry(shaper: TextShaper, sign: string, words: string): Entry {
  const width = shaper.shape(sign).width * SIZE;
  const draw: Entry["sign"] = (x, y) => [
    textItem(shaper, sign, x, y + SIZE * 0.357, { size: SIZE, color: INK.quiet }),
  ];
  return { width, words, sign: draw };
}

function flow(
  shaper: TextShaper,
  heading: string,
  entries: readonly Entry[],
  first: number,
  width: number,
): { heading: string; entries: { entry: Entry; left: number }[] }[] {
  const rows = [{ heading, entries: [] as { entry: Entry; left: number }[] }];
  let left = first;
  for (const entry of entries) {
    const takes = entry.width + 4 + wordsWidth(shaper, entry);
    if (left > first && left + takes > width) {
      rows.push({ heading: "", entries: [] });
      left = first;
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

function entityEntries({ entities }: Graph, { words: said }: Say): Entry[] {
  return ENTITY_KINDS.flatMap((kind): Entry[] => {
    const count = entities.filter((entity) => entity.kind === kind && !isProtected(entity.standing)).length;
    if (count === 0) return [];
    const words = `${said.kinds[kind][count === 1 ? 0 : 1]} ${counted(count)}`;
    return [{ width: 9, words, sign: (x, y) => drawSymbol(KIND_LOOKS[kind], x + 4.5, y, 4.5) }];
  });
}

function linkEntries({ links }: Graph, strands: readonly Strand[], { words: said }: Say): Entry[] {
  return LINK_KINDS.flatMap((kind): Entry[] => {
    if (!strands.some((strand) => strand.kind === kind)) return [];
    const count = links.filter((link) => link.kind === kind).length;
    const words = `${said.links[kind]} ${counted(count)}`;
    const letter = { text: LINK_LOOKS[kind].letter, color: LINK_LOOKS[kind].color };
    return [{ width: LINE, words, letter, sign: (x, y) => sampleLine(x, y, kind, 1, false) }];
  });
}

function markEntries(shaper: TextShaper, { entities }: Graph, say: Say): Entry[] {
  const circle = (x: number, y: number, standing: { wanted: boolean; sanctioned: boolean }): Item[] => [
    ...drawSymbol({ ...PROTECTED_LOOK, fill: "#ffffff" }, x + 5.5, y + 1, 4),
    ...drawMarks(shaper, standing, x + 5.5, y + 1, 4, 5),
  ];
  const marked = entities.filter(isMarked);
  const veiled = entities.filter((entity) => isProtected(entity.standing));
  const named = veiled.filter((entity) => entity.names.length > 0).length;
  const wanted = marked.filter((entity) => entity.standing.wanted).length;
  const sanctioned = marked.filter((entity) => entity.standing.sanctioned).length;
  return [
    ...(wanted === 0
      ? []
      : [
          {
            width: 13,
            words: `${say.text("onWanted")} ${counted(wanted)}`,
            sign: (x: number, y: number) => circle(x, y, { wanted: true, sanctioned: false }),
          },
        ]),
    ...(sanctioned === 0
      ? []
      : [
          {
            width: 13,
            words: `${say.text("onSanctions")} ${counted(sanctioned)}`,
            sign: (x: number, y: number) => circle(x, y, { wanted: false, sanctioned: true }),
          },
        ]),
    ...(veiled.length === named
      ? []
      : [veil(`${say.text("protectedWithheld")} ${counted(veiled.length - named)}`)]),
    ...(named === 0 ? [] : [veil(`${say.text("protectedShown")} ${counted(named)}`)]),
  ];
}

function veil(words: string): Entry {
  return { width: 9, words, sign: (x, y) => drawSymbol(PROTECTED_LOOK, x + 4.5, y, 4.5) };
}

function lineEntries(strands: readonly Strand[], say: Say): Entry[] {
  const most = Math.max(0, ...strands.map((strand) => strand.count));
  return [
    ...(strands.some((strand) => strand.single)
      ? [{ width: LINE, words: say.text("singleOrigin"), sign: sample("holds", 1, true) }]
      : []),
    ...(strands.some((strand) => !strand.single)
      ? [{ width: LINE, words: say.text("severalOrigins"), sign: sample("holds", 1, false) }]
      : []),
    ...(most > 1
      ? [
          {
            width: LINE,
            words: say.text("wider", { n: most }),
            sign: sample("holds", most, false),
          },
        ]
      : []),
    ...(strands.some((strand) => !isDirected(strand))
      ? [{ width: LINE, words: say.text("undirected"), sign: sample("associated_with", 1, false) }]
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
