import type { ShapedText, TextShaper, Weight } from "./shape-text.ts";

export type Point = { readonly x: number; readonly y: number };

/** A rectangle in points, y downwards. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What a path is drawn with; widths and dashes in points, `dash` as on–off lengths. */
export type Ink = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly [number, number];
};

/** What a group is to those who cannot see the page; an artifact (rules, page numbers) is nothing to them. */
export type Role = "artifact" | "figure" | "heading" | "paragraph" | "table" | "row" | "head" | "cell";

/**
 * All that a page can hold, in points from its upper left corner. A text stands on its baseline at `x`, `y`; a group
 * says in words what its items show, for those who cannot see them. A window shows the part of a larger drawing that begins
 * at `from` and is as large as the box.
 */
export type Item =
  | { readonly type: "path"; readonly d: string; readonly ink: Ink }
  | {
      readonly type: "text";
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly color: string;
      readonly shaped: ShapedText;
    }
  | {
      readonly type: "group";
      readonly label: string;
      readonly role?: Role;
      /** The exhibit numbers of the links that the group draws. */
      readonly exhibits?: readonly string[];
      readonly items: readonly Item[];
    }
  | { readonly type: "window"; readonly box: Box; readonly from: Point; readonly items: readonly Item[] };

export type Page = { readonly width: number; readonly height: number; readonly items: readonly Item[] };

/** Colours of everything that is not a kind: near-black text, grey for what explains, hairlines. */
export const INK = { text: "#1a1a1a", quiet: "#5c5c5c", hairline: "#b8b8b8", band: "#f2f2f2" } as const;

export type TextStyle = {
  readonly size: number;
  readonly color?: string;
  readonly weight?: Weight;
  readonly align?: "left" | "center" | "right";
};

/** A line of text whose left end, middle or right end stands at `x`. */
export function textItem(shaper: TextShaper, text: string, x: number, y: number, style: TextStyle): Item {
  return placeText(shaper.shape(text, style.weight), x, y, style);
}

/** As `textItem`, for text that is shaped already. */
export function placeText(shaped: ShapedText, x: number, y: number, style: TextStyle): Item {
  const width = shaped.width * style.size;
  const back = { left: 0, center: width / 2, right: width }[style.align ?? "left"];
  return { type: "text", x: x - back, y, size: style.size, color: style.color ?? INK.text, shaped };
}

/** Items that are one thing to those who cannot see the page. */
export function part(role: Role, items: readonly Item[], label = ""): Item {
  return { type: "group", role, label, items };
}

/** A rectangle as a path. */
export function boxPath({ x, y, width, height }: Box): string {
  return `M ${fixed(x)} ${fixed(y)} L ${fixed(x + width)} ${fixed(y)} L ${fixed(x + width)} ${fixed(y + height)} L ${fixed(x)} ${fixed(y + height)} Z`;
}

/** A straight line as a path. */
export function linePath(x1: number, y1: number, x2: number, y2: number): string {
  return `M ${fixed(x1)} ${fixed(y1)} L ${fixed(x2)} ${fixed(y2)}`;
}

/** A path of the unit box (M L C A Z, see `kind-looks.ts`) moved to `x`, `y` and grown to `radius` points. */
export function placePath(path: string, x: number, y: number, radius: number): string {
  let command = "";
  let argument = 0;
  return path
    .split(/\s+/)
    .map((token) => {
      if (/^[A-Z]$/.test(token)) {
        command = token;
        argument = 0;
        return token;
      }
      const value = Number(token);
      const at = command === "A" ? argument % 7 : argument % 2;
      argument += 1;
      if (command !== "A") return fixed((at === 0 ? x : y) + value * radius);
      if (at < 2) return fixed(value * radius);
      if (at < 5) return token;
      return fixed((at === 5 ? x : y) + value * radius);
    })
    .join(" ");
}

/** A number as the drawing writes it: hundredths of a point, no trailing zeros, no minus zero. */
export function fixed(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
