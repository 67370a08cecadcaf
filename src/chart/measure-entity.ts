import type { Entity, EntityId } from "#model/graph.ts";
import { isProtected } from "#model/standing.ts";
import type { ShapedText, TextShaper } from "./shape-text.ts";
import { shortenMiddle, wrapText } from "./wrap-text.ts";

/**
 * How much room an entity takes at one size of type, in points: the symbol round its place, the caption and, in small,
 * the identifier below. `up`, `down` and `side` reach from the place to the edges of the whole.
 */
export type EntityBox = {
  readonly entity: Entity;
  readonly size: number;
  readonly radius: number;
  readonly caption: readonly ShapedText[];
  readonly identifier: ShapedText | undefined;
  readonly up: number;
  readonly down: number;
  readonly side: number;
};

/** What stands with the identifier of an entity: numbers of facts and notes. */
export type Signs = ReadonlyMap<EntityId, string>;

/** Line height and the size of the identifier, in parts of the size of type. */
export const LEADING = 1.25;
export const SMALL = 0.78;
const IDENTIFIER_LENGTH = 22;
const LETTERS_PER_EM = 1.5;

/** The box of an entity in type of one point, its caption broken at `width` ems into at most `most` lines. */
export function measureEntity(
  shaper: TextShaper,
  entity: Entity,
  width: number,
  most: number,
  sign = "",
): EntityBox {
  const caption = wrapText(shaper, captionOf(entity, width), width, most);
  const stated = identifierOf(entity);
  const short = stated === undefined ? "" : shortenMiddle(stated, IDENTIFIER_LENGTH);
  const below = [short, sign].filter((text) => text !== "").join(" · ");
  const identifier = below === "" ? undefined : shaper.shape(below);
  const radius = 0.95;
  const reach = radius * (isMarked(entity) ? 1.45 : 1.1);
  const widest = Math.max(...caption.map((line) => line.width), (identifier?.width ?? 0) * SMALL);
  return {
    entity,
    size: 1,
    radius,
    caption,
    identifier,
    up: reach,
    down: reach + LEADING * caption.length + (identifier === undefined ? 0 : SMALL * LEADING) + 0.2,
    side: Math.max(reach, widest / 2 + 0.15),
  };
}

/** The same box in type of `size` points. */
export function boxInSize(box: EntityBox, size: number): EntityBox {
  const { radius, up, down, side } = box;
  return { ...box, size, radius: radius * size, up: up * size, down: down * size, side: side * size };
}

/** True when a ring and letters stand round the symbol; never for a protected person. */
export function isMarked({ standing }: Entity): boolean {
  return !isProtected(standing) && (standing.wanted || standing.sanctioned);
}

/** The identifier of an entity that is known by it and captioned otherwise; never of persons and organizations. */
export function identifierOf({ kind, id, caption }: Entity): string | undefined {
  if (kind === "person" || kind === "organization" || kind === "compound" || kind === "document") {
    return undefined;
  }
  const identifier = id.slice(id.indexOf(":") + 1);
  return identifier === caption ? undefined : identifier;
}

/**
 * An address or number without spaces is shown by its beginning and end, after the chain or bank it belongs to; it
 * stands in full in the list.
 */
function captionOf({ caption }: Entity, width: number): string {
  const most = Math.floor(width * LETTERS_PER_EM);
  const [, owner = "", number = ""] = /^([^:]*:)?([!-~]+)$/u.exec(caption) ?? [];
  return number.length > most + 3 ? `${owner}${shortenMiddle(number, most)}` : caption;
}
