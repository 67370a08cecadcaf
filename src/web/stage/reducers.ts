import type { State } from "#web/state.ts";
import { isCrowded, type Drawing, type Spot } from "./draw.ts";
import { edgeLook, nodeLook, type EdgeLook, type NodeLook } from "./look.ts";

const FEW_LINES = 16;

/** The reducers Sigma asks how things look: always from the state as it is at that moment. */
export function reducers(drawing: Drawing, state: () => State) {
  return {
    node: (key: string, { x, y }: Spot): Spot & NodeLook => ({
      x,
      y,
      ...nodeLook(key, state()),
      hidden: !drawing.shown.has(key),
    }),
    edge: (key: string): Partial<EdgeLook> => {
      const one = drawing.bundles.get(key);
      const known = one ?? drawing.gone.get(key);
      if (known === undefined) return { hidden: true };
      const near = { areFew: hasFewLines(drawing, state()), isCrowded: isCrowded(drawing) };
      return { ...edgeLook(known, state(), near), hidden: one === undefined };
    },
  };
}

/** True when one entity is selected and the words of all its lines still find room. */
function hasFewLines({ graph }: Drawing, { selected }: State): boolean {
  const [only] = selected;
  return selected.size === 1 && graph.hasNode(only) && graph.degree(only) <= FEW_LINES;
}
