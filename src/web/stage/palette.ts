import type { Theme } from "#web/state.ts";

/** The colours of what is drawn on the stage beside the kinds; the same tones as the tokens in `styles/tokens.css`. */
export type Palette = {
  readonly paper: string;
  readonly ink: string;
  readonly link: string;
  readonly faintLink: string;
  readonly accent: string;
  readonly wanted: string;
  readonly sanctioned: string;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: "#fbfbfa",
    ink: "#1c1d1f",
    link: "#6b7078",
    faintLink: "#aeb3ba",
    accent: "#0b62d6",
    wanted: "#1a1a1a",
    sanctioned: "#5b3a8c",
  },
  dark: {
    paper: "#17191c",
    ink: "#e8e9eb",
    link: "#9aa0a8",
    faintLink: "#5d636b",
    accent: "#6fb1ff",
    wanted: "#f2f2f2",
    sanctioned: "#b79be6",
  },
};
