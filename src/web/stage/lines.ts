import { remember } from "#web/remember.ts";
import { bundle, type Bundle } from "./bundle.ts";
import { folded } from "./folds.ts";
import { visible, type Seen } from "./visible.ts";

/** The lines the stage draws, by their keys. */
export const linesOf: (state: Seen) => ReadonlyMap<string, Bundle> = remember(
  (state: Seen) => [visible(state), folded(state)],
  (state) => {
    const { keyOf } = folded(state);
    const lines = bundle(visible(state).links, (id) => keyOf.get(id) ?? id);
    return new Map(lines.map((line) => [line.key, line]));
  },
);
