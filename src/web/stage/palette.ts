import type { LinkKind } from "#model/kinds.ts";
import { LINK_LOOKS } from "#model/link-looks.ts";
import type { Theme } from "#web/state.ts";

/** The colours of what is drawn on the stage beside the kinds; the same tones as the tokens in `styles/tokens.css`. */
export type Palette = {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
  readonly wanted: string;
  readonly sanctioned: string;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: "#fbfbfa",
    ink: "#1c1d1f",
    accent: "#0b62d6",
    wanted: "#1a1a1a",
    sanctioned: "#5b3a8c",
  },
  dark: {
    paper: "#17191c",
    ink: "#e8e9eb",
    accent: "#6fb1ff",
    wanted: "#f2f2f2",
    sanctioned: "#b79be6",
  },
};

/** The colour of a kind of link, as on the chart; lighter on dark paper. */
export function linkColor(kind: LinkKind, theme: Theme): string {
  const { color } = LINK_LOOKS[kind];
  return theme === "dark" ? mix(color, PALETTES.dark.ink, 0.45) : color;
}

/** A colour mixed with another: `part` of 0 is the first, 1 the second. Both as #rrggbb. */
export function mix(one: string, other: string, part: number): string {
  const channel = (at: number): string => {
    const a = Number.parseInt(one.slice(at, at + 2), 16);
    const b = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
