import type { State } from "#web/state.ts";
import type { Composer, Draft } from "./draft.ts";

/** Puts parts of what the page has of the chart in the place of what it had. */
export const compose =
  (parts: Partial<Composer>) =>
  (state: State): State => ({ ...state, chart: { ...state.chart, ...parts } });

/** Changes the draft; nothing when there is none. */
export const redraft =
  (parts: Partial<Draft>) =>
  (state: State): State =>
    state.chart.draft === undefined
      ? state
      : { ...state, chart: { ...state.chart, draft: { ...state.chart.draft, ...parts } } };
