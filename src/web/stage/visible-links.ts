import type { Link } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import { isHidden } from "./look.ts";

/** The recorded links between entities that are visible on the stage, without the kinds that are switched off. */
export function visibleLinks(state: State): Link[] {
  const isVisible = (id: Link["from"]): boolean => state.stage.placed.has(id) && !isHidden(id, state);
  return [...state.links.values()].filter(
    ({ kind, from, to }) => !state.offLinks.has(kind) && isVisible(from) && isVisible(to),
  );
}
