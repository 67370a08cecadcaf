import type { State } from "#web/state.ts";

/** The address of the picture that is shown; the one before is no longer needed. */
export const showPreview =
  (preview: string | undefined) =>
  (state: State): State => ({ ...state, chart: { preview } });
