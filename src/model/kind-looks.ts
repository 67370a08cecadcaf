import type { EntityKind } from "./kinds.ts";

/**
 * How a kind is drawn, on the stage and on paper. Paths stand in a box from -1 to 1, y downwards, and use absolute
 * M L C A Z only (SVG, Path2D and pdfkit read them alike). `detail` is stroked in `ink` over the filled body.
 */
export type KindLook = {
  readonly shape: string;
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
  readonly path: string;
  readonly detail?: string;
};

/**
 * Shape and colour of every kind: never colour alone. Fills are Okabe & Ito's set for colour-blind eyes ("Color
 * Universal Design", 2008) with two greys; `line` is the same hue at 3:1 or more against white. Areas are about equal.
 */
export const KIND_LOOKS: Readonly<Record<EntityKind, KindLook>> = {
  person: {
    shape: "circle",
    fill: "#0072b2",
    line: "#004a75",
    ink: "#ffffff",
    path: "M 0.9 0 A 0.9 0.9 0 1 1 -0.9 0 A 0.9 0.9 0 1 1 0.9 0 Z",
  },
  organization: {
    shape: "square",
    fill: "#e69f00",
    line: "#8f6300",
    ink: "#1a1a1a",
    path: "M -0.8 -0.8 L 0.8 -0.8 L 0.8 0.8 L -0.8 0.8 Z",
  },
  compound: {
    shape: "house",
    fill: "#d55e00",
    line: "#853b00",
    ink: "#ffffff",
    path: "M 0 -1 L 0.95 -0.2 L 0.75 -0.2 L 0.75 0.85 L -0.75 0.85 L -0.75 -0.2 L -0.95 -0.2 Z",
    detail: "M -0.2 0.85 L -0.2 0.25 L 0.2 0.25 L 0.2 0.85",
  },
  phone: {
    shape: "triangle",
    fill: "#009e73",
    line: "#00664a",
    ink: "#ffffff",
    path: "M 0 -1 L 1 0.8 L -1 0.8 Z",
  },
  bank_account: {
    shape: "diamond",
    fill: "#cc79a7",
    line: "#8a4069",
    ink: "#1a1a1a",
    path: "M 0 -1 L 1 0 L 0 1 L -1 0 Z",
  },
  crypto_wallet: {
    shape: "hexagon",
    fill: "#f0e442",
    line: "#857c00",
    ink: "#1a1a1a",
    path: "M 0.95 0 L 0.475 0.823 L -0.475 0.823 L -0.95 0 L -0.475 -0.823 L 0.475 -0.823 Z",
  },
  device: {
    shape: "rectangle",
    fill: "#8c8c8c",
    line: "#4d4d4d",
    ink: "#ffffff",
    path: "M -1 -0.6 L 1 -0.6 L 1 0.6 L -1 0.6 Z",
    detail: "M -0.72 -0.34 L 0.5 -0.34 L 0.5 0.34 L -0.72 0.34 Z M 0.76 -0.06 L 0.76 0.06",
  },
  online_account: {
    shape: "rounded square",
    fill: "#56b4e9",
    line: "#1f6d9c",
    ink: "#1a1a1a",
    path:
      "M -0.4 -0.85 L 0.4 -0.85 A 0.45 0.45 0 0 1 0.85 -0.4 L 0.85 0.4 A 0.45 0.45 0 0 1 0.4 0.85 " +
      "L -0.4 0.85 A 0.45 0.45 0 0 1 -0.85 0.4 L -0.85 -0.4 A 0.45 0.45 0 0 1 -0.4 -0.85 Z",
    detail:
      "M 0.22 0 A 0.22 0.22 0 1 1 -0.22 0 A 0.22 0.22 0 1 1 0.22 0 Z " +
      "M 0.22 -0.22 L 0.22 0.1 C 0.22 0.32 0.55 0.32 0.55 0 A 0.55 0.55 0 1 0 0.3 0.46",
  },
  document: {
    shape: "page",
    fill: "#e3e3e3",
    line: "#595959",
    ink: "#404040",
    path: "M -0.7 -1 L 0.25 -1 L 0.7 -0.55 L 0.7 1 L -0.7 1 Z",
    detail: "M -0.4 -0.3 L 0.4 -0.3 M -0.4 0.15 L 0.4 0.15 M -0.4 0.6 L 0.15 0.6",
  },
};

/** A listed standing is a ring round the body and a letter in a small disc, never a red body. */
export type Mark = { readonly letter: string; readonly ring: string; readonly ink: string };

export const MARKS: Readonly<Record<"wanted" | "sanctioned", Mark>> = {
  wanted: { letter: "W", ring: "#1a1a1a", ink: "#ffffff" },
  sanctioned: { letter: "S", ring: "#5b3a8c", ink: "#ffffff" },
};

/** Protected persons keep the shape of a person under a neutral veil. */
export const PROTECTED_LOOK: KindLook = {
  ...KIND_LOOKS.person,
  fill: "#d0d0d0",
  line: "#7a7a7a",
  ink: "#404040",
};
