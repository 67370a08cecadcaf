import { remember } from "#web/remember.ts";
import type { State } from "#web/state.ts";
import type { NodeKey } from "./folds.ts";
import { linesOf } from "./lines.ts";

/** What is pointed at and everything one line away from it; undefined when nothing is. */
export const attention: (state: State) => ReadonlySet<string> | undefined = remember(
  (state: State) => [state.pointed, state.pointed === undefined ? undefined : linesOf(state)],
  (state) => {
    const { pointed } = state;
    if (pointed === undefined) return undefined;
    const near = new Set<string>([pointed]);
    for (const { from, to } of linesOf(state).values()) {
      const other: NodeKey | undefined = from === pointed ? to : to === pointed ? from : undefined;
      if (other !== undefined) near.add(other);
    }
    return near;
  },
);
