import type { Entity } from "#model/graph.ts";
import { KIND_LOOKS, type KindLook, MARKS, type Mark, PROTECTED_LOOK } from "#model/kind-looks.ts";
import { isProtected } from "#model/standing.ts";
import { INK, type Item, boxPath, placePath, placeText, textItem } from "./drawing.ts";
import { LEADING, SMALL, isMarked } from "./measure-entity.ts";
import type { PlacedEntity } from "./place.ts";
import type { TextShaper } from "./shape-text.ts";
import type { Say } from "./words/say.ts";

/** An entity as a group: symbol by kind, ring and letters by listing, caption on a white plate, identifier in small. */
export function drawEntity(shaper: TextShaper, one: PlacedEntity, say: Say): Item {
  const { entity, size, x, y, radius } = one;
  const items: Item[] = [...captionOf(one), ...drawSymbol(lookOf(entity), x, y, radius)];
  if (isMarked(entity)) items.push(...drawMarks(shaper, entity.standing, x, y, radius, size));
  return { type: "group", label: describe(entity, say), items };
}

/** The symbol of a kind alone, for the legend too. */
export function drawSymbol(look: KindLook, x: number, y: number, radius: number): Item[] {
  const line = Math.max(0.25, radius * 0.09);
  return [
    {
      type: "path",
      d: placePath(look.path, x, y, radius),
      ink: { fill: look.fill, stroke: look.line, width: line },
    },
    ...(look.detail === undefined
      ? []
      : [
          {
            type: "path" as const,
            d: placePath(look.detail, x, y, radius),
            ink: { stroke: look.ink, width: line * 1.2 },
          },
        ]),
  ];
}

/** Rings and letter discs round a symbol: W for wanted, S for sanctioned. */
export function drawMarks(
  shaper: TextShaper,
  standing: { wanted: boolean; sanctioned: boolean },
  x: number,
  y: number,
  radius: number,
  size: number,
): Item[] {
  const marks = [
    ...(standing.wanted ? [{ mark: MARKS.wanted, side: 1 }] : []),
    ...(standing.sanctioned ? [{ mark: MARKS.sanctioned, side: standing.wanted ? -1 : 1 }] : []),
  ];
  const rings = marks.map(({ mark }, i): Item => {
    const reach = radius * (1.24 + i * 0.16);
    return {
      type: "path",
      d: placePath(KIND_LOOKS.person.path, x, y, reach / 0.9),
      ink: { stroke: mark.ring, width: size * 0.11 },
    };
  });
  return [
    ...rings,
    ...marks.flatMap(({ mark, side }) => letterDisc(shaper, mark, x + side * radius, y - radius, radius)),
  ];
}

function letterDisc(shaper: TextShaper, mark: Mark, x: number, y: number, radius: number): Item[] {
  const size = radius * 0.78;
  return [
    {
      type: "path",
      d: placePath(KIND_LOOKS.person.path, x, y, radius * 0.6),
      ink: { fill: mark.ring, stroke: "#ffffff", width: radius * 0.08 },
    },
    textItem(shaper, mark.letter, x, y + size * 0.357, {
      size,
      color: mark.ink,
      weight: "strong",
      align: "center",
    }),
  ];
}

/** How an entity looks: its kind, under a veil when the person is protected. */
function lookOf({ kind, standing }: Entity): KindLook {
  return isProtected(standing) ? PROTECTED_LOOK : KIND_LOOKS[kind];
}

function captionOf(one: PlacedEntity): Item[] {
  const { size, x, y, up, caption, identifier } = one;
  const top = y + up;
  const widest = Math.max(
    ...caption.map((line) => line.width * size),
    (identifier?.width ?? 0) * size * SMALL,
  );
  const plate = {
    x: x - widest / 2 - size * 0.12,
    y: top,
    width: widest + size * 0.24,
    height: y + one.down - top,
  };
  const lines = caption.map((line, i) =>
    placeText(line, x, top + size * (0.95 + i * LEADING), { size, align: "center" }),
  );
  const below = top + size * (0.95 + (caption.length - 1) * LEADING) + size * SMALL * LEADING;
  return [
    { type: "path", d: boxPath(plate), ink: { fill: "#ffffff" } },
    ...lines,
    ...(identifier === undefined
      ? []
      : [placeText(identifier, x, below, { size: size * SMALL, color: INK.quiet, align: "center" })]),
  ];
}

function describe({ kind, caption, standing }: Entity, { words }: Say): string {
  const marks = isProtected(standing)
    ? []
    : [
        ...(standing.wanted ? [words.texts.wanted] : []),
        ...(standing.sanctioned ? [words.texts.sanctioned] : []),
      ];
  return [`${words.kinds[kind][0]} ${caption}`, ...marks].join(", ");
}
