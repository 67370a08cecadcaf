import type { Entity } from "#model/graph.ts";
import { KIND_LOOKS, MARKS, PROTECTED_LOOK, type KindLook } from "#model/kind-looks.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { isProtected } from "#model/standing.ts";
import type { Theme } from "#web/state.ts";
import { PALETTES } from "./palette.ts";

const CELL = 128;
/** The part of a cell's half width that the body fills; the rest is for rings, letters and the pin. */
export const BODY = 0.56;

const LOOKS: readonly KindLook[] = [...ENTITY_KINDS.map((kind) => KIND_LOOKS[kind]), PROTECTED_LOOK];
const MARK_SETS = [[], ["wanted"], ["sanctioned"], ["wanted", "sanctioned"]] as const;
type MarkSet = (typeof MARK_SETS)[number];

/** One column a look, one row a set of marks, the pinned rows below. */
export const COLUMNS = LOOKS.length;
export const ROWS = MARK_SETS.length * 2;

/** The picture of an entity in the atlas: its kind (or the veil), its marks, its pin. */
export function cellOf({ kind, standing }: Entity, pinned: boolean): number {
  const column = isProtected(standing) ? LOOKS.length - 1 : ENTITY_KINDS.indexOf(kind);
  const marks = (standing.wanted ? 1 : 0) + (standing.sanctioned ? 2 : 0);
  return (marks + (pinned ? MARK_SETS.length : 0)) * COLUMNS + column;
}

/** Every picture an entity can have, drawn once from the table that the printed chart uses too. */
export function drawAtlas(theme: Theme): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = COLUMNS * CELL;
  canvas.height = ROWS * CELL;
  const context = canvas.getContext("2d");
  if (context === null) throw new TypeError("the browser gives no 2D canvas");
  for (let row = 0; row < ROWS; row += 1) {
    for (const [column, look] of LOOKS.entries()) {
      context.save();
      context.translate((column + 0.5) * CELL, (row + 0.5) * CELL);
      context.scale(CELL / 2, CELL / 2);
      drawCell(context, look, MARK_SETS[row % MARK_SETS.length] ?? [], row >= MARK_SETS.length, theme);
      context.restore();
    }
  }
  return canvas;
}

function drawCell(
  context: CanvasRenderingContext2D,
  look: KindLook,
  marks: MarkSet,
  pinned: boolean,
  theme: Theme,
): void {
  const { paper, ink } = PALETTES[theme];
  const body = new Path2D();
  body.addPath(new Path2D(look.path), new DOMMatrix().scale(BODY, BODY));
  context.lineJoin = "round";
  for (const [index, mark] of marks.entries()) {
    const width = 0.32 + (marks.length - 1 - index) * 0.24;
    stroke(context, body, width, PALETTES[theme][mark]);
    stroke(context, body, width - 0.12, paper);
  }
  stroke(context, body, 0.1, theme === "dark" ? paper : look.line);
  fill(context, body, look.fill);
  if (look.detail !== undefined) {
    const detail = new Path2D();
    detail.addPath(new Path2D(look.detail), new DOMMatrix().scale(BODY, BODY));
    stroke(context, detail, 0.07, look.ink);
  }
  for (const [index, mark] of marks.entries()) {
    const x = marks.length === 2 && index === 0 ? -0.68 : 0.68;
    drawBadge(context, x, MARKS[mark].letter, [PALETTES[theme][mark], paper]);
  }
  if (pinned) drawPin(context, ink, paper);
}

function drawBadge(
  context: CanvasRenderingContext2D,
  x: number,
  letter: string,
  [colour, ink]: readonly [string, string],
): void {
  const disc = new Path2D();
  disc.arc(x, -0.68, 0.29, 0, 2 * Math.PI);
  stroke(context, disc, 0.08, ink);
  fill(context, disc, colour);
  context.fillStyle = ink;
  context.font = "bold 0.42px sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(letter, x, -0.66);
}

function drawPin(context: CanvasRenderingContext2D, ink: string, paper: string): void {
  const pin = new Path2D("M -0.84 0.46 L -0.52 0.46 L -0.58 0.66 L -0.68 0.94 L -0.78 0.66 Z");
  stroke(context, pin, 0.08, paper);
  fill(context, pin, ink);
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, width: number, colour: string): void {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke(path);
}

function fill(context: CanvasRenderingContext2D, path: Path2D, colour: string): void {
  context.fillStyle = colour;
  context.fill(path);
}
